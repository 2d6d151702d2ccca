package org.resguardo.bhttp;

import java.util.Locale;
import java.util.regex.Pattern;

/// A field line: a header or a trailer.
///
/// Names are compared in lower case and held so. A value holds no byte HTTP/2 forbids (RFC 9113
/// section 8.2.1), so that it cannot start a second field or message wherever it is written.
///
/// @param value each character is one byte (ISO-8859-1)
public record Field(String name, String value) {
  // RFC 9110 section 5.6.2. Pseudo-fields (":name") are refused: none is defined that we know.
  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final String FORBIDDEN = "\0\r\n";
  private static final String BLANK = " \t";
  private static final int MAX_CHARACTER = 0xff;

  /// @throws IllegalArgumentException when name or value are not those of an HTTP field
  public Field {
    if (!isName(name) || !isValue(value)) {
      throw new IllegalArgumentException("not a field line of HTTP");
    }
    name = name.toLowerCase(Locale.ROOT);
  }

  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  static boolean isValue(String value) {
    return value.chars().allMatch(Field::isAllowed)
        && (value.isEmpty()
            || !(isBlank(value.charAt(0)) || isBlank(value.charAt(value.length() - 1))));
  }

  private static boolean isAllowed(int character) {
    return character <= MAX_CHARACTER && FORBIDDEN.indexOf(character) < 0;
  }

  private static boolean isBlank(char character) {
    return BLANK.indexOf(character) >= 0;
  }
}
