package org.resguardo.incident;

import java.util.regex.Pattern;

/// The name of a part that holds one attachment, such as `attachment-01`.
///
/// The constructor throws `IllegalArgumentException` when `value` has another form
public record PartName(String value) implements TextValue {
  /// How many attachments may travel on their own.
  public static final int MAX_ATTACHMENTS = 8;

  /// What all such names begin with.
  static final String START = "attachment-";

  /// The form of a name, as a regular expression.
  static final String PATTERN = "^attachment-0[1-8]$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public PartName {
    Rules.check(FORM.matcher(value).matches(), "must be attachment-01 to attachment-08");
  }

  /// The name of attachment `number`.
  ///
  /// @param number from 1
  public static PartName of(int number) {
    return new PartName(START + "0" + number);
  }
}
