package org.resguardo.age;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/// Writes an age file in ASCII armor. Closing it writes the last line and closes what it writes to.
///
/// Not thread-safe.
public final class ArmorOutputStream extends OutputStream {
  private final OutputStream out;
  private final byte[] block = new byte[Armor.BLOCK_BYTES];
  private int length;
  private boolean isClosed;

  /// Writes the first line to `out`.
  public ArmorOutputStream(OutputStream out) throws IOException {
    this.out = out;
    writeLine(Armor.BEGIN);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (isClosed) {
      throw new IOException("the stream is closed");
    }
    int written = 0;
    while (written < count) {
      int taken = Math.min(count - written, block.length - length);
      System.arraycopy(bytes, offset + written, block, length, taken);
      written += taken;
      length += taken;
      if (length == block.length) {
        writeBlock();
      }
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush(); // whole blocks only: a short line would end the armor
  }

  @Override
  public void close() throws IOException {
    if (!isClosed) {
      isClosed = true;
      try (out) {
        writeBlock();
        writeLine(Armor.END);
      }
    }
  }

  private void writeBlock() throws IOException {
    if (length > 0) {
      out.write(Armor.encodeLines(block, length));
      out.write(Armor.LINE_FEED);
      length = 0;
    }
  }

  private void writeLine(byte[] line) throws IOException {
    out.write(line);
    out.write(Armor.LINE_FEED);
  }
}
