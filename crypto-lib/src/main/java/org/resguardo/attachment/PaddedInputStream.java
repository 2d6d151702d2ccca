package org.resguardo.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// A file's bytes, then zeros up to a given length. Not thread-safe.
///
/// Fails when the file is shorter or longer than promised: its length was already told to others.
final class PaddedInputStream extends InputStream {
  private final InputStream file;
  private long remaining;
  private long padding;

  /// @param bytes the length of `file`
  /// @param paddedBytes the length of this stream
  PaddedInputStream(InputStream file, long bytes, long paddedBytes) {
    this.file = file;
    this.remaining = bytes;
    this.padding = paddedBytes - bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    return remaining > 0 ? readFile(bytes, offset, count) : readPadding(bytes, offset, count);
  }

  private int readFile(byte[] bytes, int offset, int count) throws IOException {
    int taken = file.read(bytes, offset, (int) Math.min(count, remaining));
    if (taken < 0) {
      throw changed();
    }
    remaining -= taken;
    if (remaining == 0 && file.read() >= 0) {
      throw changed();
    }
    return taken;
  }

  private int readPadding(byte[] bytes, int offset, int count) {
    if (padding == 0) {
      return -1;
    }
    int taken = (int) Math.min(count, padding);
    Arrays.fill(bytes, offset, offset + taken, (byte) 0);
    padding -= taken;
    return taken;
  }

  private static IOException changed() {
    return new IOException("a file changed while it was read");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
