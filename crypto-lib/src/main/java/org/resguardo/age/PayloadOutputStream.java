package org.resguardo.age;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Objects;
import org.resguardo.primitive.ChaCha20Poly1305;

/// Seals what is written to it, chunk by chunk, in two buffers that are used again.
///
/// Not thread-safe.
final class PayloadOutputStream extends OutputStream {
  private final OutputStream out;
  private final ChaCha20Poly1305 cipher;
  private final ChunkNonce nonce = new ChunkNonce();

  // One byte more than a chunk: only what is followed by something is known not to be the last.
  private final byte[] plaintext = new byte[Payload.CHUNK_BYTES + 1];
  private final byte[] sealed = new byte[Payload.SEALED_CHUNK_BYTES];
  private int length;
  private boolean isClosed;

  PayloadOutputStream(OutputStream out, ChaCha20Poly1305 cipher) {
    this.out = out;
    this.cipher = cipher;
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
      writeChunk(Payload.CHUNK_BYTES, false);
      plaintext[0] = plaintext[Payload.CHUNK_BYTES];
      length = 1;
    }
  }

  private void writeChunk(int count, boolean last) throws IOException {
    int sealedBytes = cipher.seal(nonce.of(last), plaintext, 0, count, sealed, 0);
    nonce.advance();
    out.write(sealed, 0, sealedBytes);
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
        writeChunk(length, true);
      }
    }
  }
}
