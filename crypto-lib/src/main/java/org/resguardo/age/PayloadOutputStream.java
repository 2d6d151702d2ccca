package org.resguardo.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.resguardo.primitive.ChaCha20Poly1305;

/// Seals what is written to it, a few chunks at once, in two buffers that are used again.
///
/// Not thread-safe.
final class PayloadOutputStream extends OutputStream {
  private final OutputStream out;
  private final ChaCha20Poly1305 cipher;
  private final ChunkNonce nonce = new ChunkNonce();

  private final byte[] plaintext;
  private final byte[] sealed;
  private int length;
  private boolean isClosed;

  PayloadOutputStream(OutputStream out, ChaCha20Poly1305 cipher, int chunksAtOnce) {
    this.out = out;
    this.cipher = cipher;
    // One byte more than whole chunks: only what something follows is known not to be the last.
    this.plaintext = new byte[chunksAtOnce * Payload.CHUNK_BYTES + 1];
    this.sealed = new byte[chunksAtOnce * Payload.SEALED_CHUNK_BYTES];
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    requireOpen();
    int written = 0;
    while (written < count) {
      int taken = Math.min(count - written, plaintext.length - length);
      System.arraycopy(bytes, offset + written, plaintext, length, taken);
      written += taken;
      advance(taken);
    }
  }

  /// Seals everything `in` has, without copying it once more.
  void writeAll(InputStream in) throws IOException {
    requireOpen();
    int count = in.read(plaintext, length, plaintext.length - length);
    while (count >= 0) {
      advance(count);
      count = in.read(plaintext, length, plaintext.length - length);
    }
  }

  private void advance(int count) throws IOException {
    length += count;
    if (length == plaintext.length) {
      writeChunks(length - 1, false);
      plaintext[0] = plaintext[length - 1];
      length = 1;
    }
  }

  private void writeChunks(int count, boolean endsHere) throws IOException {
    int position = 0;
    int sealedLength = 0;
    do {
      int taken = Math.min(count - position, Payload.CHUNK_BYTES);
      boolean last = endsHere && position + taken == count;
      sealedLength += cipher.seal(nonce.of(last), plaintext, position, taken, sealed, sealedLength);
      nonce.advance();
      position += taken;
    } while (position < count);
    out.write(sealed, 0, sealedLength);
  }

  private void requireOpen() throws IOException {
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush(); // whole chunks only: a chunk sealed twice would use its nonce twice
  }

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      try (out) {
        writeChunks(length, true);
      }
    }
  }
}
