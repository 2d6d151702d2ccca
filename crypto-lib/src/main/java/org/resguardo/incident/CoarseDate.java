package org.resguardo.incident;

import java.util.regex.Pattern;

/// A month `2019-10`, an ISO week `2019-W42` or a year `2019`; nothing finer can be written.
///
/// The constructor throws `IllegalArgumentException` when `value` is none of these
public record CoarseDate(String value) implements TextValue {
  /// The three forms, as a regular expression.
  static final String PATTERN = "^(19|20)[0-9]{2}(-(0[1-9]|1[0-2])|-W(0[1-9]|[1-4][0-9]|5[0-3]))?$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public CoarseDate {
    Rules.check(
        FORM.matcher(value).matches(), "must be a month (2019-10), ISO week (2019-W42) or year");
  }
}
