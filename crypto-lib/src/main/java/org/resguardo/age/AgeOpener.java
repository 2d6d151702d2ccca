package org.resguardo.age;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.util.List;

/// Opens files with identities fixed when it is made, binary or armored.
///
/// Immutable; may be used from any thread.
public final class AgeOpener {
  private final List<Identity> identities;

  /// An opener with these identities.
  ///
  /// @param identities tried in their order
  public AgeOpener(List<Identity> identities) {
    this.identities = List.copyOf(identities);
  }

  /// The plaintext of a whole age file.
  ///
  /// @throws OpenException when no identity opens it, or it is damaged anywhere
  public byte[] open(byte[] sealed) throws OpenException {
    try (InputStream plaintext = open(new ByteArrayInputStream(sealed))) {
      return plaintext.readAllBytes();
    } catch (OpenException refused) {
      throw refused;
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be read", impossible);
    }
  }

  /// The plaintext of an age file as a stream of bounded memory; closing it closes `sealed`.
  ///
  /// Every byte it yields is authentic, but only its end shows that none is missing: until then it
  /// may still fail with {@link OpenException}. Use {@link InputStream#transferTo} for large files.
  ///
  /// @throws OpenException when the header is malformed or no identity opens it
  /// @throws IOException when the stream fails
  public InputStream open(InputStream sealed) throws OpenException, IOException {
    InputStream binary = unarmored(new BufferedInputStream(sealed));
    return open(AgeHeader.read(binary), binary);
  }

  /// As {@link #open(InputStream)}, for a header and a payload kept apart.
  ///
  /// @param payload the payload alone, binary
  /// @throws OpenException when no identity opens the header
  /// @throws IOException when the stream fails
  public InputStream open(AgeHeader header, InputStream payload) throws OpenException, IOException {
    FileKey fileKey = header.unwrap(identities);
    byte[] nonce = payload.readNBytes(Payload.NONCE_BYTES);
    if (nonce.length < Payload.NONCE_BYTES) {
      throw new OpenException();
    }
    return new PayloadInputStream(payload, fileKey.payloadCipher(nonce));
  }

  // A binary age file starts with the letter a; armor with a hyphen or white space.
  private static InputStream unarmored(InputStream sealed) throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(sealed);
    int first = peeked.read();
    if (first < 0) {
      throw new OpenException();
    }
    peeked.unread(first);
    boolean isBinary = first == AgeHeader.VERSION_LINE.charAt(0);
    return isBinary ? peeked : new BufferedInputStream(new ArmorInputStream(peeked));
  }
}
