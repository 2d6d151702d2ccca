package org.resguardo.scrub.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.resguardo.scrub.format.FormatScrubber;
import org.resguardo.scrub.format.RemovalCounter;
import org.resguardo.scrub.format.RemovalKind;
import org.resguardo.scrub.format.ScrubException;
import org.resguardo.scrub.format.Source;

/// Writes plain text as UTF-8 with plain line ends and without characters that nobody sees.
///
/// Left out are all format characters (general category Cf: zero width, direction, tags), variation
/// selectors and private use; spaces of other widths become plain ones. What it says stays.
final class TextScrubber implements FormatScrubber {
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
    out.write(clean.getBytes(StandardCharsets.UTF_8));
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    int codePoint;
    for (int at = 0; at < text.length(); at += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(at);
      if (isVisible(codePoint)) {
        visible.appendCodePoint(isWideSpace(codePoint) ? ' ' : codePoint);
      }
    }
    return visible.toString();
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
