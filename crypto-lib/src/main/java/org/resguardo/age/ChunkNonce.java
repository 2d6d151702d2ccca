package org.resguardo.age;

import java.nio.ByteBuffer;
import org.resguardo.primitive.ChaCha20Poly1305;

/// The nonces of a payload's chunks: eleven bytes of a big-endian counter, then the last-chunk
/// mark.
///
/// One array is used again for every chunk; it is copied by the cipher before it changes.
final class ChunkNonce {
  private static final int COUNTER_OFFSET = 3; // a long fills the low eight of the eleven bytes

  private final ByteBuffer nonce = ByteBuffer.allocate(ChaCha20Poly1305.NONCE_BYTES);
  private long counter;

  byte[] of(boolean last) {
    return nonce
        .putLong(COUNTER_OFFSET, counter)
        .put(ChaCha20Poly1305.NONCE_BYTES - 1, (byte) (last ? 1 : 0))
        .array();
  }

  boolean isFirst() {
    return counter == 0;
  }

  void advance() {
    counter++;
  }
}
