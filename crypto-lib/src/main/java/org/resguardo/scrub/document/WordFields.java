package org.resguardo.scrub.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The codes of Word's fields (ECMA-376 part 1, section 17.16): only those stay that count pages or
/// refer within the document; of others what they show stays. For one part.
final class WordFields {
  private static final Set<String> HARMLESS =
      Set.of(
          "PAGE",
          "NUMPAGES",
          "SECTION",
          "SECTIONPAGES",
          "TOC",
          "REF",
          "PAGEREF",
          "NOTEREF",
          "SEQ",
          "STYLEREF",
          "EQ",
          "SYMBOL",
          "XE",
          "INDEX",
          "TC",
          "ADVANCE",
          "=");

  /// No path, address or file can be written with these.
  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_\\s\\\\\"=*#().,;+-]*");

  private final Deque<Boolean> kept = new ArrayDeque<>();
  private boolean isUndecided;

  void mark(String type) {
    if (type.equals("begin")) {
      kept.push(false);
      isUndecided = true;
    } else if (type.equals("end")) {
      kept.poll();
      isUndecided = false;
    }
  }

  /// What of a code is written.
  String code(String text) {
    if (isUndecided && !text.isBlank()) {
      isUndecided = false;
      kept.poll();
      kept.push(isHarmless(text));
    }
    return Boolean.TRUE.equals(kept.peek()) && CODE.matcher(text).matches() ? text : "";
  }

  static boolean isHarmless(String code) {
    String[] words = code.strip().split("\\s+", 2);
    String word = words[0].toUpperCase(Locale.ROOT);
    boolean isInner =
        word.equals("HYPERLINK") && words.length > 1 && words[1].strip().startsWith("\\l");
    return (HARMLESS.contains(word) || isInner) && CODE.matcher(code).matches();
  }
}
