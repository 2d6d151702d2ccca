package org.resguardo.age;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of an armored file, read in large pieces.
final class ArmorLines implements Closeable {
  private static final int END_OF_FILE = -1;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 14];
  private int position;
  private int limit;

  ArmorLines(InputStream in) {
    this.in = in;
  }

  void expectBegin() throws IOException {
    int previous = '\n';
    int next = readByte();
    while (isWhiteSpace(next)) {
      previous = next;
      next = readByte();
    }
    if (previous != '\n' || next == END_OF_FILE) {
      throw new OpenException();
    }
    position--;
    expect(Armor.BEGIN);
  }

  void expectEnd() throws IOException {
    expect(Armor.END);
  }

  void expectNothingMore() throws IOException {
    int next = readByte();
    while (isWhiteSpace(next)) {
      next = readByte();
    }
    if (next != END_OF_FILE) {
      throw new OpenException();
    }
  }

  /// The next line, without LF or CRLF.
  byte[] next() throws IOException {
    byte[] line = new byte[Armor.COLUMNS + 1]; // and CR
    int length = 0;
    int next = readByte();
    if (next == END_OF_FILE) {
      throw new OpenException();
    }
    while (next != '\n' && next != END_OF_FILE) {
      if (length == line.length) {
        throw new OpenException();
      }
      line[length++] = (byte) next;
      next = readByte();
    }
    boolean endsWithReturn = length > 0 && line[length - 1] == '\r';
    return Arrays.copyOf(line, endsWithReturn ? length - 1 : length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void expect(byte[] line) throws IOException {
    if (!Arrays.equals(next(), line)) {
      throw new OpenException();
    }
  }

  private int readByte() throws IOException {
    if (position == limit) {
      position = 0;
      limit = Math.max(0, in.read(buffer));
    }
    return position < limit ? buffer[position++] & 0xff : END_OF_FILE;
  }

  private static boolean isWhiteSpace(int value) {
    return value == ' ' || (value >= '\t' && value <= '\r');
  }
}
