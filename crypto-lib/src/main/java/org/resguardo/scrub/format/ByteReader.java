package org.resguardo.scrub.format;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Reads numbers from a part of an array and never beyond it. For one thread.
public final class ByteReader {
  private final byte[] bytes;
  private final int to;
  private final boolean isLittleEndian;
  private int position;

  /// @param from index of the first byte
  /// @param to index after the last
  public ByteReader(byte[] bytes, int from, int to, ByteOrder order) {
    this.bytes = bytes;
    this.position = from;
    this.to = to;
    this.isLittleEndian = order == ByteOrder.LITTLE_ENDIAN;
  }

  /// All of an array, numbers with their highest byte first.
  public static ByteReader bigEndian(byte[] bytes) {
    return new ByteReader(bytes, 0, bytes.length, ByteOrder.BIG_ENDIAN);
  }

  /// All of an array, numbers with their lowest byte first.
  public static ByteReader littleEndian(byte[] bytes) {
    return new ByteReader(bytes, 0, bytes.length, ByteOrder.LITTLE_ENDIAN);
  }

  /// Index in the array of what is read next.
  public int position() {
    return position;
  }

  /// Bytes left.
  public int remaining() {
    return to - position;
  }

  /// Goes on at an index of the array.
  public void position(int index) throws ScrubException {
    require(index >= 0 && index <= to);
    position = index;
  }

  /// Leaves out `count` bytes.
  public void skip(long count) throws ScrubException {
    require(count >= 0 && count <= remaining());
    position += (int) count;
  }

  /// One byte, 0 to 255.
  public int u8() throws ScrubException {
    require(remaining() >= 1);
    return bytes[position++] & 0xff;
  }

  /// Two bytes, 0 to 65,535.
  public int u16() throws ScrubException {
    int first = u8();
    int second = u8();
    return isLittleEndian ? second << 8 | first : first << 8 | second;
  }

  /// Four bytes, without a sign.
  public long u32() throws ScrubException {
    long first = u16();
    long second = u16();
    return isLittleEndian ? second << 16 | first : first << 16 | second;
  }

  /// A copy of the next `count` bytes.
  public byte[] bytes(long count) throws ScrubException {
    int from = position;
    skip(count);
    byte[] copy = new byte[(int) count];
    System.arraycopy(bytes, from, copy, 0, copy.length);
    return copy;
  }

  /// The next `count` bytes as text, one character each.
  public String text(int count) throws ScrubException {
    return new String(bytes(count), StandardCharsets.ISO_8859_1);
  }

  /// Whether the next bytes are these characters; does not go on.
  public boolean startsWith(String text) {
    return startsWith(bytes, position, to, text);
  }

  /// Whether `bytes` has these characters from `from` on, before `to`.
  public static boolean startsWith(byte[] bytes, int from, int to, String text) {
    if (to - from < text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if ((bytes[from + i] & 0xff) != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean isThere) throws ScrubException {
    if (!isThere) {
      throw ScrubException.endsTooEarly();
    }
  }
}
