package org.resguardo.tlog;

import java.util.regex.Pattern;

/// A size or index as C2SP formats write it: ASCII digits, no leading zero, below 2^63.
final class Decimal {
  private static final Pattern CANONICAL = Pattern.compile("0|[1-9][0-9]{0,18}");

  private Decimal() {}

  static long parse(String text) throws LogFormatException {
    try {
      if (CANONICAL.matcher(text).matches()) {
        return Long.parseLong(text);
      }
    } catch (NumberFormatException tooLarge) {
      throw new LogFormatException("a size or index is below 2^63");
    }
    throw new LogFormatException("a size or index is decimal without leading zeros");
  }
}
