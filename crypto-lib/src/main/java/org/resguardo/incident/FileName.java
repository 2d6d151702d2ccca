package org.resguardo.incident;

import java.util.Locale;
import java.util.regex.Pattern;
import org.resguardo.bundle.Attachment;

/// A number and a type of file, such as `01.jpg`: no name that a file ever had fits this form.
///
/// The constructor throws `IllegalArgumentException` when `value` has another form
public record FileName(String value) implements TextValue {
  /// The form of a name, as a regular expression.
  static final String PATTERN =
      "^(0[1-9]|[1-9][0-9])\\.("
          + String.join("|", Attachment.EXTENSIONS.stream().sorted().toList())
          + ")$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  public FileName {
    Rules.check(FORM.matcher(value).matches(), "must be a number and a known type, like 01.jpg");
  }

  /// The name of file `number`.
  ///
  /// @param number 1 to 99
  public static FileName of(int number, String extension) {
    return new FileName(String.format(Locale.ROOT, "%02d.%s", number, extension));
  }
}
