package org.resguardo.bhttp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Variable-length integers (RFC 9000 section 16): two bits say whether 1, 2, 4 or 8 bytes follow.
///
/// Any length is read, whatever the value, as the RFC allows; the shortest is written.
final class Varint {
  private static final int LENGTH_SHIFT = 6;
  private static final int FIRST_BYTE_MASK = 0x3f;
  private static final long MAX = (1L << 62) - 1;

  private Varint() {}

  static long read(ByteBuffer in) throws BhttpFormatException {
    if (!in.hasRemaining()) {
      throw new BhttpFormatException("the message ends where a number is due");
    }
    int first = Byte.toUnsignedInt(in.get());
    int more = (1 << (first >> LENGTH_SHIFT)) - 1;
    if (in.remaining() < more) {
      throw new BhttpFormatException("the message ends inside a number");
    }
    long value = first & FIRST_BYTE_MASK;
    for (int i = 0; i < more; i++) {
      value = (value << Byte.SIZE) | Byte.toUnsignedInt(in.get());
    }
    return value;
  }

  static void write(long value, ByteArrayOutputStream out) {
    if (value < 0 || value > MAX) {
      throw new IllegalArgumentException("a variable-length integer has 62 bits");
    }
    int exponent = exponent(value);
    int bytes = 1 << exponent;
    for (int i = bytes - 1; i >= 0; i--) {
      int prefix = i == bytes - 1 ? exponent << LENGTH_SHIFT : 0;
      out.write(((int) (value >>> (Byte.SIZE * i)) & 0xff) | prefix);
    }
  }

  private static int exponent(long value) {
    if (value < 1L << 6) {
      return 0;
    }
    if (value < 1L << 14) {
      return 1;
    }
    return value < 1L << 30 ? 2 : 3;
  }
}
