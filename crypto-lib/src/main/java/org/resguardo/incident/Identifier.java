package org.resguardo.incident;

import java.util.regex.Pattern;

/// A number or name as the reporter remembers it: 1 to 100 characters of one line.
///
/// The constructor throws `IllegalArgumentException` when `value` has another form
public record Identifier(String value) implements TextValue {
  static final int MAX_CODE_POINTS = 100;

  /// One line free of control characters, as a regular expression.
  static final String PATTERN = "^[^\\u0000-\\u001f\\u007f-\\u009f]*$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public Identifier {
    int length = value.codePointCount(0, value.length());
    Rules.check(
        length >= 1 && length <= MAX_CODE_POINTS,
        "must have 1 to " + MAX_CODE_POINTS + " characters");
    Rules.check(FORM.matcher(value).matches(), "must be one line without control characters");
    Rules.check(Narrative.isWellFormed(value), "must not contain unpaired surrogates");
  }

  /// Tells nothing, so that a stray log line betrays nothing.
  @Override
  public String toString() {
    return "Identifier[redacted]";
  }
}
