package org.resguardo.age;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/// Reads the bytes of an age file out of its ASCII armor, in bounded memory.
///
/// Strict but for what the spec lets pass: lines may end with CRLF, and whole lines of white space
/// may stand before and after. Fails with {@link OpenException}. Not thread-safe.
public final class ArmorInputStream extends InputStream {
  private final ArmorLines lines;
  private final byte[] block = new byte[Armor.BLOCK_BYTES];
  private int position;
  private int limit;
  private boolean hasBegun;
  private boolean hasEnded;

  /// Reads nothing yet.
  ///
  /// @param in the armored file; it is read ahead of what was asked for
  public ArmorInputStream(InputStream in) {
    this.lines = new ArmorLines(in);
  }

  @Override
  public int read() throws IOException {
    return hasDecoded() ? block[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] bytes, int offset, int count) throws IOException {
    Objects.checkFromIndexSize(offset, count, bytes.length);
    if (count == 0) {
      return 0;
    }
    if (!hasDecoded()) {
      return -1;
    }
    int taken = Math.min(count, limit - position);
    System.arraycopy(block, position, bytes, offset, taken);
    position += taken;
    return taken;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  private boolean hasDecoded() throws IOException {
    if (position == limit && !hasEnded) {
      position = 0;
      limit = 0;
      fillBlock();
    }
    return position < limit;
  }

  private void fillBlock() throws IOException {
    if (!hasBegun) {
      lines.expectBegin();
      hasBegun = true;
    }
    while (!hasEnded && limit < block.length) {
      appendLine();
    }
  }

  private void appendLine() throws IOException {
    byte[] line = lines.next();
    if (Arrays.equals(line, Armor.END)) {
      lines.expectNothingMore();
      hasEnded = true;
      return;
    }
    int decoded = Armor.decodeLine(line, block, limit);
    limit += decoded;
    if (decoded < Armor.BYTES_PER_LINE) {
      lines.expectEnd();
      lines.expectNothingMore();
      hasEnded = true;
    }
  }
}
