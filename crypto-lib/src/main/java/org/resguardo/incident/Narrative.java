package org.resguardo.incident;

import java.util.regex.Pattern;

/// Free text in the reporter's own words, in any language.
///
/// At most 20,000 Unicode code points; no control character but tab and line feed, so that showing
/// it on a terminal is harmless.
///
/// The constructor throws `IllegalArgumentException` when `value` is empty, longer, or holds such a
/// character
public record Narrative(String value) implements TextValue {
  /// About seven pages; the rest of the story belongs in an attachment.
  public static final int MAX_CODE_POINTS = 20_000;

  /// Text free of control characters, as a regular expression.
  static final String PATTERN = "^[^\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f]*$";

  private static final Pattern FORM = Pattern.compile(PATTERN, Pattern.DOTALL);

  public Narrative {
    int length = value.codePointCount(0, value.length());
    Rules.check(
        length >= 1 && length <= MAX_CODE_POINTS,
        "must have 1 to " + MAX_CODE_POINTS + " characters");
    Rules.check(
        FORM.matcher(value).matches() && isWellFormed(value),
        "must not contain control characters or unpaired surrogates");
  }

  /// Tells the length, not the text, so that a stray log line betrays nothing.
  @Override
  public String toString() {
    return "Narrative[" + value.codePointCount(0, value.length()) + " characters]";
  }

  static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
