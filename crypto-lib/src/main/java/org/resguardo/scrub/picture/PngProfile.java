package org.resguardo.scrub.picture;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.resguardo.scrub.format.ColourProfile;

/// The colour profile of a PNG file: a name, a method and a profile in zlib's format.
///
/// Source: W3C Portable Network Graphics (Third Edition) section 11.3.2.3.
final class PngProfile {
  private static final int MAX_BYTES = 1 << 20;

  private PngProfile() {}

  /// The space that is described, when it is a known one and needs a profile.
  static Optional<ColourProfile> read(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != 0) {
      at++;
    }
    int start = Math.min(at + 2, to);
    try (InflaterInputStream in =
        new InflaterInputStream(new ByteArrayInputStream(bytes, start, to - start))) {
      return ColourProfile.of(in.readNBytes(MAX_BYTES))
          .filter(space -> space != ColourProfile.SRGB);
    } catch (IOException _) {
      return Optional.empty(); // what cannot be read is dropped like any unknown profile
    }
  }

  static byte[] chunk(ColourProfile space) {
    ByteArrayOutputStream chunk = new ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {'i', 'c', 'c', 0, 0});
    try (DeflaterOutputStream out = new DeflaterOutputStream(chunk)) {
      out.write(space.profile().orElseThrow());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return chunk.toByteArray();
  }
}
