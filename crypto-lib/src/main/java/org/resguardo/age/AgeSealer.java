package org.resguardo.age;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// Seals files to recipients fixed when it is made; each file under a key of its own.
///
/// Immutable; may be used from any thread, as far as its source of randomness may.
public final class AgeSealer {
  // Writing 256 KiB at once costs the kernel measurably less than single chunks, each of which ends
  // within a page; more gains nothing.
  private static final int CHUNKS_AT_ONCE = 4;

  private final RecipientGroup recipients;
  private final SecureRandom random;

  /// A sealer for these recipients.
  ///
  /// @param recipients at least one; a passphrase alone; post-quantum and classic never together
  /// @throws IllegalArgumentException when the recipients cannot share a file; the message says why
  public AgeSealer(List<Recipient> recipients, SecureRandom random) {
    this.recipients = new RecipientGroup(recipients);
    this.random = random;
  }

  /// The age file, header and payload, that holds `plaintext`.
  public byte[] seal(byte[] plaintext) {
    ByteArrayOutputStream sealed = new ByteArrayOutputStream(plaintext.length);
    try {
      PayloadOutputStream payload = start(sealed, 1);
      payload.write(plaintext);
      payload.close();
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory does not fail to be written", impossible);
    }
    return sealed.toByteArray();
  }

  /// Seals all of `plaintext` in bounded memory and closes `sealed`.
  ///
  /// @throws IOException when either stream fails; what was written by then does not open
  public void seal(InputStream plaintext, OutputStream sealed) throws IOException {
    PayloadOutputStream payload = start(sealed, CHUNKS_AT_ONCE);
    payload.writeAll(plaintext);
    payload.close();
  }

  /// Writes a header, and seals what is then written to the stream returned.
  ///
  /// Closing it marks the end of the plaintext and closes `sealed`. So close it when all was
  /// written, and only then: closed after a failure, it would pass off a part as the whole. Prefer
  /// {@link #seal(InputStream, OutputStream)}, which cannot be held wrongly.
  public OutputStream sealTo(OutputStream sealed) throws IOException {
    return start(sealed, CHUNKS_AT_ONCE);
  }

  private PayloadOutputStream start(OutputStream sealed, int chunksAtOnce) throws IOException {
    FileKey fileKey = FileKey.random(random);
    Bytes header = recipients.wrap(fileKey, random).encoded();
    byte[] nonce = Primitives.randomBytes(Payload.NONCE_BYTES, random);
    sealed.write(header.toArray());
    sealed.write(nonce);
    return new PayloadOutputStream(sealed, fileKey.payloadCipher(nonce), chunksAtOnce);
  }
}
