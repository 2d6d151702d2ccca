package org.resguardo.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.resguardo.primitive.ChaCha20Poly1305;
import org.resguardo.primitive.PrimitiveException;

/// Opens a payload chunk by chunk, in two buffers that are used again.
///
/// Releases nothing but chunks that were authenticated in their place; fails with {@link
/// OpenException} at the damage, and from then on. Not thread-safe.
final class PayloadInputStream extends InputStream {
  private enum State {
    BETWEEN_CHUNKS,
    AFTER_LAST_CHUNK,
    DAMAGED
  }

  private final InputStream in;
  private final ChaCha20Poly1305 cipher;
  private final ChunkNonce nonce = new ChunkNonce();

  // One byte more than a sealed chunk: what nothing follows is the last.
  private final byte[] sealed = new byte[Payload.SEALED_CHUNK_BYTES + 1];
  private int sealedLength;
  private final byte[] plaintext = new byte[Payload.CHUNK_BYTES];
  private int position;
  private int limit;
  private State state = State.BETWEEN_CHUNKS;

  PayloadInputStream(InputStream in, ChaCha20Poly1305 cipher) {
    this.in = in;
    this.cipher = cipher;
  }

  @Override
  public int read() throws IOException {
    return hasPlaintext() ? plaintext[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    if (!hasPlaintext()) {
      return -1;
    }
    int taken = Math.min(count, limit - position);
    System.arraycopy(plaintext, position, bytes, offset, taken);
    position += taken;
    return taken;
  }

  @Override
  public int available() {
    return limit - position;
  }

  @Override
  public long transferTo(OutputStream out) throws IOException {
    long transferred = 0;
    while (hasPlaintext()) {
      out.write(plaintext, position, limit - position);
      transferred += limit - position;
      position = limit;
    }
    return transferred;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean hasPlaintext() throws IOException {
    while (position == limit && state != State.AFTER_LAST_CHUNK) {
      if (state == State.DAMAGED) {
        throw new OpenException();
      }
      openNextChunk();
    }
    return position < limit;
  }

  private void openNextChunk() throws IOException {
    sealedLength += in.readNBytes(sealed, sealedLength, sealed.length - sealedLength);
    boolean last = sealedLength < sealed.length;
    int chunkLength = last ? sealedLength : Payload.SEALED_CHUNK_BYTES;
    state = State.DAMAGED; // until the chunk proves the contrary
    State opened = open(chunkLength, last);
    nonce.advance();
    sealed[0] = sealed[Payload.SEALED_CHUNK_BYTES];
    sealedLength = 1;
    state = opened;
  }

  /// A full chunk that is genuine but wrongly placed (a last one that something follows, or the
  /// other way round) is released, for it is authentic; the payload is damaged after it.
  private State open(int chunkLength, boolean last) throws OpenException {
    if (tryOpen(chunkLength, last)) {
      requireNotEmptyAfterOthers();
      return last ? State.AFTER_LAST_CHUNK : State.BETWEEN_CHUNKS;
    }
    if (chunkLength == Payload.SEALED_CHUNK_BYTES && tryOpen(chunkLength, !last)) {
      return State.DAMAGED;
    }
    throw new OpenException();
  }

  private boolean tryOpen(int chunkLength, boolean last) {
    try {
      limit = cipher.open(nonce.of(last), sealed, 0, chunkLength, plaintext, 0);
      position = 0;
      return true;
    } catch (PrimitiveException forged) {
      return false;
    }
  }

  // spec: "MUST NOT be empty unless the whole payload is empty"
  private void requireNotEmptyAfterOthers() throws OpenException {
    if (limit == 0 && !nonce.isFirst()) {
      throw new OpenException();
    }
  }
}
