package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Writes plain text as UTF-8 with plain line ends and without characters that nobody sees.
///
/// Left out are all format characters (general category Cf: zero width, direction, tags), variation
/// selectors, private use, and blanks at the end of lines; spaces of other widths become plain
/// ones, separators of lines and paragraphs line ends. A joiner stays where it shows: between two
/// letters of a script that needs it, and, the zero width joiner, between two emoji.
final class TextScrubber implements FormatScrubber {
  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;

  /// Scripts in which joiners change letters (Unicode 16.0, sections 9.2, 12 and 23.2).
  private static final Set<Character.UnicodeScript> JOINED =
      EnumSet.of(
          Character.UnicodeScript.ARABIC,
          Character.UnicodeScript.SYRIAC,
          Character.UnicodeScript.NKO,
          Character.UnicodeScript.MONGOLIAN,
          Character.UnicodeScript.DEVANAGARI,
          Character.UnicodeScript.BENGALI,
          Character.UnicodeScript.GURMUKHI,
          Character.UnicodeScript.GUJARATI,
          Character.UnicodeScript.ORIYA,
          Character.UnicodeScript.TAMIL,
          Character.UnicodeScript.TELUGU,
          Character.UnicodeScript.KANNADA,
          Character.UnicodeScript.MALAYALAM,
          Character.UnicodeScript.SINHALA,
          Character.UnicodeScript.KHMER,
          Character.UnicodeScript.MYANMAR);

  @Override
  public void scrub(Source in, OutputStream out, RemovalCounter removed)
      throws ScrubException, IOException {
    String text =
        TextDecoding.of(in.readAll(TextDecoding.MAX_BYTES))
            .orElseThrow(() -> ScrubException.malformed("text in no encoding that is known"));
    String clean = visible(text.replace("\r\n", "\n").replace('\r', '\n'));
    if (clean.length() != text.length()) {
      removed.add(RemovalKind.UNKNOWN);
    }
    byte[] bytes = clean.getBytes(StandardCharsets.UTF_8);
    if (bytes.length > TextDecoding.MAX_BYTES) {
      throw ScrubException.tooLarge("%d bytes of clean text".formatted(TextDecoding.MAX_BYTES));
    }
    out.write(bytes);
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    int codePoint;
    for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      int following = at + Character.charCount(codePoint);
      int next = following < text.length() ? text.codePointAt(following) : '\n';
      if (isVisible(codePoint) || isJoining(visible, codePoint, next)) {
        append(visible, codePoint);
      }
    }
    withoutLastBlanks(visible);
    return visible.toString();
  }

  private static void append(StringBuilder visible, int codePoint) {
    if (isLineEnd(codePoint)) {
      withoutLastBlanks(visible);
      visible.append('\n');
    } else {
      visible.appendCodePoint(isWideSpace(codePoint) ? ' ' : codePoint);
    }
  }

  private static void withoutLastBlanks(StringBuilder text) {
    int length = text.length();
    while (length > 0 && (text.charAt(length - 1) == ' ' || text.charAt(length - 1) == '\t')) {
      length--;
    }
    text.setLength(length);
  }

  private static boolean isLineEnd(int codePoint) {
    return codePoint == '\n' || codePoint == 0x2028 || codePoint == 0x2029;
  }

  private static boolean isJoining(StringBuilder before, int codePoint, int next) {
    if ((codePoint != JOINER && codePoint != NON_JOINER) || before.isEmpty()) {
      return false;
    }
    int previous = before.codePointBefore(before.length());
    boolean isEmoji =
        (Character.isExtendedPictographic(previous) || Character.isEmojiModifier(previous))
            && Character.isExtendedPictographic(next)
            && isVisible(next);
    return (codePoint == JOINER && isEmoji) || (isJoined(previous) && isJoined(next));
  }

  private static boolean isJoined(int codePoint) {
    return isVisible(codePoint) && JOINED.contains(Character.UnicodeScript.of(codePoint));
  }

  private static boolean isVisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.FORMAT
        && type != Character.PRIVATE_USE
        && type != Character.UNASSIGNED
        && !isVariationSelector(codePoint)
        && codePoint != 0x034f
        && codePoint != 0x3164
        && codePoint != 0xffa0;
  }

  private static boolean isVariationSelector(int codePoint) {
    return (codePoint >= 0xfe00 && codePoint <= 0xfe0f)
        || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)
        || (codePoint >= 0x180b && codePoint <= 0x180f);
  }

  private static boolean isWideSpace(int codePoint) {
    return codePoint != ' ' && Character.getType(codePoint) == Character.SPACE_SEPARATOR;
  }
}
