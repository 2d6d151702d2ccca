package org.resguardo.scrub.format;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/// A file to be scrubbed, read at any place. Its size stays what it was when it was opened. For one
/// thread.
public abstract sealed class Source implements Closeable permits FileSource, BytesSource {
  private static final int BUFFER_BYTES = 1 << 16;

  Source() {}

  /// The file at `path`; its name is not looked at.
  public static Source open(Path path) throws IOException {
    return FileSource.at(path);
  }

  /// A file in memory; the array must not change.
  public static Source of(byte[] bytes) {
    return new BytesSource(bytes);
  }

  /// Bytes in all.
  public abstract long size();

  /// Reads up to `count` bytes from `offset` into `into`.
  ///
  /// @return how many; at least 1 while `offset` lies within the file and `count` is not 0
  abstract int readSome(long offset, byte[] into, int at, int count) throws IOException;

  /// Exactly `count` bytes from `offset` on.
  ///
  /// @throws EOFException when the file ends before that; nothing is allocated then
  public byte[] read(long offset, int count) throws IOException {
    requireRange(offset, count);
    byte[] bytes = new byte[count];
    fill(offset, bytes, count);
    return bytes;
  }

  /// Fills `into` from `offset` on, as far as the file goes.
  ///
  /// @return how many bytes were read
  /// @throws EOFException when the file ends before `offset`
  public int read(long offset, byte[] into) throws IOException {
    requireRange(offset, 0);
    int count = (int) Math.min(into.length, size() - offset);
    fill(offset, into, count);
    return count;
  }

  /// At most `count` bytes from the beginning: fewer when the file is shorter.
  public byte[] beginning(int count) throws IOException {
    return read(0, (int) Math.min(count, size()));
  }

  /// The whole file.
  ///
  /// @throws ScrubException when it is larger than `maxBytes`
  public byte[] readAll(int maxBytes) throws ScrubException, IOException {
    requireAtMost(maxBytes);
    return read(0, (int) size());
  }

  /// Refuses a file that is too large.
  ///
  /// @throws ScrubException when it is larger than `maxBytes`
  public void requireAtMost(int maxBytes) throws ScrubException {
    if (size() > maxBytes) {
      throw ScrubException.tooLarge("the limit for this type is %d bytes".formatted(maxBytes));
    }
  }

  /// Copies a range in bounded memory.
  ///
  /// @throws EOFException when the file ends before that
  public void copy(long offset, long count, OutputStream out) throws IOException {
    requireRange(offset, count);
    long copied = give(offset, count, out);
    byte[] buffer = new byte[(int) Math.min(count - copied, BUFFER_BYTES)];
    while (copied < count) {
      int piece = (int) Math.min(buffer.length, count - copied);
      fill(offset + copied, buffer, piece);
      out.write(buffer, 0, piece);
      copied += piece;
    }
  }

  /// Hands a range on without reading it here, as far as that goes.
  ///
  /// @return how many bytes of it
  abstract long give(long offset, long count, OutputStream out) throws IOException;

  /// The bytes from `offset` to the end, not buffered. Closing it does not close the source.
  public InputStream from(long offset) {
    return new SourceInput(this, offset);
  }

  private void fill(long offset, byte[] into, int count) throws IOException {
    int filled = 0;
    while (filled < count) {
      int taken = readSome(offset + filled, into, filled, count - filled);
      if (taken <= 0) {
        throw new EOFException("the file became shorter while it was read");
      }
      filled += taken;
    }
  }

  private void requireRange(long offset, long count) throws EOFException {
    if (offset < 0 || count < 0 || offset > size() - count) {
      throw new EOFException("beyond the end of the file");
    }
  }
}
