package org.resguardo.scrub.isobmff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Boxes made for tests, apart from the code that is tested (ISO/IEC 14496-12 section 4.2).
public final class TestBoxes {
  private TestBoxes() {}

  /// With a size of 32 bits.
  public static byte[] box(String type, byte[]... parts) {
    byte[] body = join(parts);
    return join(u32(8L + body.length), text(type), body);
  }

  /// With a size of 64 bits.
  static byte[] largeBox(String type, byte[]... parts) {
    byte[] body = join(parts);
    return join(u32(1), text(type), u64(16L + body.length), body);
  }

  /// With version and flags.
  static byte[] full(String type, int version, int flags, byte[]... parts) {
    return box(type, u32((long) version << 24 | flags), join(parts));
  }

  static byte[] u8(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }

  static byte[] u16(int... values) {
    ByteBuffer out = ByteBuffer.allocate(2 * values.length);
    for (int value : values) {
      out.putShort((short) value);
    }
    return out.array();
  }

  static byte[] u32(long... values) {
    ByteBuffer out = ByteBuffer.allocate(4 * values.length);
    for (long value : values) {
      out.putInt((int) value);
    }
    return out.array();
  }

  static byte[] u64(long... values) {
    ByteBuffer out = ByteBuffer.allocate(8 * values.length);
    for (long value : values) {
      out.putLong(value);
    }
    return out.array();
  }

  static byte[] zeros(int count) {
    return new byte[count];
  }

  /// One byte a character.
  public static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /// One after the other.
  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
