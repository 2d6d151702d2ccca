package org.resguardo.scrub.isobmff;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.resguardo.scrub.format.ScrubException;

/// Big-endian fields within a piece of a file, read in order. For one thread.
final class Fields {
  private final byte[] bytes;
  private final int end;
  private int position;

  private Fields(byte[] bytes, int position, int end) {
    this.bytes = bytes;
    this.position = position;
    this.end = end;
  }

  /// Those of the whole array, which must not change.
  static Fields of(byte[] bytes) {
    return new Fields(bytes, 0, bytes.length);
  }

  int remaining() {
    return end - position;
  }

  /// The same fields from here on; reading them does not move this.
  Fields copy() {
    return new Fields(bytes, position, end);
  }

  int u8() throws ScrubException {
    return bytes[advance(1)] & 0xff;
  }

  int u16() throws ScrubException {
    return u8() << 8 | u8();
  }

  int u24() throws ScrubException {
    return u16() << 8 | u8();
  }

  long u32() throws ScrubException {
    return (long) u16() << 16 | u16();
  }

  /// 64 bits, whatever they mean.
  long bits64() throws ScrubException {
    return u32() << 32 | u32();
  }

  /// An unsigned number of 64 bits that is less than 2^63.
  long u64() throws ScrubException {
    long value = bits64();
    if (value < 0) {
      throw ScrubException.malformed("a number beyond all files");
    }
    return value;
  }

  /// A number of 0, 4 or 8 bytes; 0 when there are none.
  long sized(int count) throws ScrubException {
    return switch (count) {
      case 0 -> 0;
      case 4 -> u32();
      case 8 -> u64();
      default -> throw ScrubException.malformed("a number of odd size");
    };
  }

  /// Four characters.
  String code() throws ScrubException {
    return new String(bytes, advance(4), 4, StandardCharsets.ISO_8859_1);
  }

  byte[] take(long count) throws ScrubException {
    int from = advance(count);
    return Arrays.copyOfRange(bytes, from, position);
  }

  /// The next bytes, on their own.
  Fields slice(long count) throws ScrubException {
    int from = advance(count);
    return new Fields(bytes, from, position);
  }

  Fields skip(long count) throws ScrubException {
    advance(count);
    return this;
  }

  /// Adds the next bytes to `out` as they are.
  void copyTo(BoxWriter out, long count) throws ScrubException {
    int from = advance(count);
    out.bytes(bytes, from, position - from);
  }

  /// Text up to a zero byte or the end, at most `maxBytes` of it.
  String text(int maxBytes) throws ScrubException {
    StringBuilder text = new StringBuilder();
    while (remaining() > 0 && text.length() < maxBytes) {
      int character = u8();
      if (character == 0) {
        break;
      }
      text.append((char) character);
    }
    return text.toString();
  }

  /// Whether every byte that is left is 0.
  boolean isBlank() {
    for (int at = position; at < end; at++) {
      if (bytes[at] != 0) {
        return false;
      }
    }
    return true;
  }

  /// What is left as Latin-1, at most `maxBytes` of it, to be searched.
  String peekText(int maxBytes) {
    return new String(
        bytes, position, Math.min(maxBytes, remaining()), StandardCharsets.ISO_8859_1);
  }

  private int advance(long count) throws ScrubException {
    if (count < 0 || count > remaining()) {
      throw ScrubException.malformed("a box that is shorter than its fields");
    }
    int from = position;
    position += (int) count;
    return from;
  }
}
