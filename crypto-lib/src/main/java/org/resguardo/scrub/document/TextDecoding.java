package org.resguardo.scrub.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Tells in which encoding text is: by its mark UTF-8 or UTF-16, without one UTF-8 when it is, and
/// else Windows-1252.
final class TextDecoding {
  static final int MAX_BYTES = 32 << 20;

  private TextDecoding() {}

  /// The text without its mark, or nothing when it does not decode or has control characters.
  static Optional<String> of(byte[] bytes) {
    return decoded(bytes).filter(TextDecoding::isText);
  }

  private static Optional<String> decoded(byte[] bytes) {
    int first = bytes.length > 1 ? (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff) : 0;
    if (first == 0xfffe) {
      return strictly(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (first == 0xfeff) {
      return strictly(bytes, 2, StandardCharsets.UTF_16BE);
    }
    boolean isMarked = first == 0xefbb && bytes.length > 2 && (bytes[2] & 0xff) == 0xbf;
    Optional<String> utf8 = strictly(bytes, isMarked ? 3 : 0, StandardCharsets.UTF_8);
    return utf8.isPresent() ? utf8 : strictly(bytes, 0, Charset.forName("windows-1252"));
  }

  private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
    try {
      ByteBuffer rest = ByteBuffer.wrap(bytes, from, bytes.length - from);
      return Optional.of(charset.newDecoder().decode(rest).toString());
    } catch (CharacterCodingException _) {
      return Optional.empty();
    }
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(TextDecoding::isControl);
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7f && c < 0xa0);
  }
}
