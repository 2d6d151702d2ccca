package org.resguardo.scrub.format;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import org.jspecify.annotations.Nullable;

/// Where a clean file goes: counts its bytes, collects small pieces, and lets the system copy from
/// file to file. Flush it when all was written. For one thread.
public final class CleanOutput extends OutputStream {
  private static final int BUFFER_BYTES = 1 << 16;

  private final OutputStream out;
  private final @Nullable FileChannel file;
  private long size;

  /// @param out not closed by this
  public CleanOutput(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
    this.file = out instanceof FileOutputStream stream ? stream.getChannel() : null;
  }

  /// Bytes written so far.
  public long size() {
    return size;
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    out.write(bytes, offset, count);
    size += count;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  /// Takes a range of a file without reading it, where this goes to a file, too.
  ///
  /// @return how many bytes it took, from the first on: 0 when the range must be written instead
  long take(FileChannel from, long offset, long count) throws IOException {
    if (file == null) {
      return 0;
    }
    out.flush();
    long taken = from.transferTo(offset, count, file);
    size += taken;
    return taken;
  }
}
