package org.resguardo.audit.database;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import org.resguardo.age.AgeHeader;
import org.resguardo.age.OpenException;
import org.resguardo.primitive.Bytes;

/// Whether bytes start with an age header whose recipients are all post-quantum hybrids.
final class SealedHeader {
  private static final String HYBRID = "mlkem768x25519"; // c2sp.org/age

  private SealedHeader() {}

  /// What speaks against a value that is, or starts with, a header.
  ///
  /// @param isAll whether nothing may follow
  static Optional<String> complaint(Bytes value, boolean isAll) {
    ByteArrayInputStream in = new ByteArrayInputStream(value.toArray());
    try {
      AgeHeader header = AgeHeader.read(in);
      if (isAll && in.available() > 0) {
        return Optional.of("has something behind its age header");
      }
      return header.stanzas().stream().allMatch(stanza -> stanza.type().equals(HYBRID))
          ? Optional.empty()
          : Optional.of("is sealed to a recipient that is no post-quantum hybrid");
    } catch (OpenException notAge) {
      return Optional.of("is no age header");
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory can be read", impossible);
    }
  }

  /// What follows the header; empty when there is none.
  static Bytes payload(Bytes file) {
    ByteArrayInputStream in = new ByteArrayInputStream(file.toArray());
    try {
      AgeHeader.read(in);
    } catch (IOException notAge) {
      return Bytes.of(new byte[0]);
    }
    return Bytes.of(in.readAllBytes());
  }
}
