package org.resguardo.age;

import org.resguardo.primitive.ChaCha20Poly1305;

/// The layout of a payload: a nonce, then chunks of 64 KiB, each with its tag (spec: "Payload").
///
/// | field  | bytes                | meaning                                            |
/// |--------|----------------------|----------------------------------------------------|
/// | nonce  | 16                   | salt of the payload key                            |
/// | chunks | 65,552 each          | 65,536 bytes sealed, and a tag of 16               |
/// | last   | 17 to 65,552, or 16  | the rest, marked as the last; empty if all is empty |
public final class Payload {
  static final int NONCE_BYTES = 16;
  static final int CHUNK_BYTES = 1 << 16;
  static final int SEALED_CHUNK_BYTES = CHUNK_BYTES + ChaCha20Poly1305.TAG_BYTES;

  private Payload() {}

  /// Bytes of a payload, header not included, that seals `plaintextBytes`.
  public static long sealedLength(long plaintextBytes) {
    if (plaintextBytes < 0) {
      throw new IllegalArgumentException("a length is not negative");
    }
    long chunks = Math.max(1, Math.ceilDiv(plaintextBytes, (long) CHUNK_BYTES));
    return NONCE_BYTES + plaintextBytes + chunks * ChaCha20Poly1305.TAG_BYTES;
  }
}
