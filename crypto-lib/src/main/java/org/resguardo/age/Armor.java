package org.resguardo.age;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The lines of ASCII armor (spec: "ASCII armor"; RFC 7468 section 3, strict).
final class Armor {
  static final byte[] BEGIN = ascii("-----BEGIN AGE ENCRYPTED FILE-----");
  static final byte[] END = ascii("-----END AGE ENCRYPTED FILE-----");
  static final int COLUMNS = 64;
  static final int BYTES_PER_LINE = 48;

  /// What is coded at a time: whole lines.
  static final int BLOCK_BYTES = 512 * BYTES_PER_LINE;

  static final byte[] LINE_FEED = {'\n'};

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(COLUMNS, LINE_FEED);

  private Armor() {}

  /// The lines of the first `length` bytes of `block`, the last one without its line feed.
  static byte[] encodeLines(byte[] block, int length) {
    return LINES.encode(Arrays.copyOf(block, length));
  }

  /// Decodes a line to `offset` in `block`, which has room for it; returns the bytes written.
  ///
  /// @throws OpenException when the line is empty, too long or not canonical base64
  static int decodeLine(byte[] line, byte[] block, int offset) throws OpenException {
    byte[] bytes = decode(line);
    boolean isCanonical = Arrays.equals(Base64.getEncoder().encode(bytes), line);
    if (bytes.length == 0 || bytes.length > BYTES_PER_LINE || !isCanonical) {
      throw new OpenException();
    }
    System.arraycopy(bytes, 0, block, offset, bytes.length);
    return bytes.length;
  }

  private static byte[] decode(byte[] line) throws OpenException {
    try {
      return Base64.getDecoder().decode(line);
    } catch (IllegalArgumentException malformed) {
      throw new OpenException();
    }
  }

  private static byte[] ascii(String line) {
    return line.getBytes(StandardCharsets.US_ASCII);
  }
}
