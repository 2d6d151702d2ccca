package org.resguardo.age;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.resguardo.primitive.Bytes;

/// The header of an age file: the file key, wrapped for each recipient, and a MAC over all of it.
///
/// A header read from a stream is well-formed, no more: only somebody who can open it can check its
/// MAC. Immutable. Format: spec/age.md.
public final class AgeHeader {
  /// Header bytes {@link #read(InputStream)} accepts at most. One stanza for a post-quantum
  /// recipient takes 1,557 bytes, so this is room for more than six hundred of them.
  public static final int MAX_BYTES = 1 << 20;

  static final String VERSION_LINE = "age-encryption.org/v1";
  static final String MAC_MARK = "---";
  static final int MAC_BYTES = 32;

  private final List<Stanza> stanzas;
  private final Bytes mac;

  AgeHeader(List<Stanza> stanzas, Bytes mac) {
    this.stanzas = List.copyOf(stanzas);
    this.mac = mac;
  }

  /// Reads a binary header of at most {@link #MAX_BYTES}, leaving the stream at the payload's first
  /// byte. Reads byte by byte, so hand it a buffered stream.
  ///
  /// @throws OpenException when the header is malformed, too long or cut off
  /// @throws IOException when the stream fails
  public static AgeHeader read(InputStream in) throws OpenException, IOException {
    return read(in, MAX_BYTES);
  }

  /// As {@link #read(InputStream)}, with another limit.
  ///
  /// @throws OpenException when the header is malformed, too long or cut off
  /// @throws IOException when the stream fails
  public static AgeHeader read(InputStream in, int maxBytes) throws OpenException, IOException {
    return new HeaderReader(in, maxBytes).read();
  }

  /// The stanzas in their order, those of unknown types included; at least one.
  public List<Stanza> stanzas() {
    return stanzas;
  }

  /// The header's bytes; the payload follows the last of them directly.
  public Bytes encoded() {
    return Bytes.utf8(authenticatedText(stanzas) + " " + RawBase64.encode(mac) + "\n");
  }

  /// A header for the same payload and other recipients. The recipients of this header who are not
  /// among them can no longer open the payload, unless they kept the old header.
  ///
  /// @throws OpenException when no identity opens this header
  /// @throws IllegalArgumentException when the recipients cannot share a file
  public AgeHeader rewrap(
      List<Identity> identities, List<Recipient> recipients, SecureRandom random)
      throws OpenException {
    return new RecipientGroup(recipients).wrap(unwrap(identities), random);
  }

  static AgeHeader of(List<Stanza> stanzas, FileKey fileKey) {
    return new AgeHeader(stanzas, fileKey.headerMac(Bytes.utf8(authenticatedText(stanzas))));
  }

  FileKey unwrap(List<Identity> identities) throws OpenException {
    for (Identity identity : identities) {
      Optional<FileKey> fileKey = unwrap(identity);
      if (fileKey.isPresent()) {
        return authenticate(fileKey.get());
      }
    }
    throw new OpenException();
  }

  private Optional<FileKey> unwrap(Identity identity) throws OpenException {
    return switch (identity) {
      case HybridIdentity hybrid -> hybrid.unwrap(stanzas);
      case X25519Identity x25519 -> x25519.unwrap(stanzas);
      case PassphraseIdentity passphrase -> passphrase.unwrap(stanzas);
    };
  }

  private FileKey authenticate(FileKey fileKey) throws OpenException {
    Bytes expected = fileKey.headerMac(Bytes.utf8(authenticatedText(stanzas)));
    if (!MessageDigest.isEqual(expected.toArray(), mac.toArray())) {
      throw new OpenException();
    }
    return fileKey;
  }

  // A header has one encoding only, so what was read is encoded again instead of being kept twice.
  private static String authenticatedText(List<Stanza> stanzas) {
    StringBuilder text = new StringBuilder(VERSION_LINE).append('\n');
    stanzas.forEach(stanza -> stanza.appendTo(text));
    return text.append(MAC_MARK).toString();
  }
}
