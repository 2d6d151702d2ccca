package org.resguardo.cli;

import java.util.regex.Pattern;

/// Words of others, made harmless on a person's screen.
final class OneLine {
  /// Control characters, those of the C1 set included (terminals obey U+009B like an escape), the
  /// invisible ones that turn the direction of text around, and the separators of lines.
  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

  private OneLine() {}

  /// `text` with a question mark in place of each character that is not simply shown.
  static String of(String text) {
    return UNSAFE.matcher(text).replaceAll("?");
  }
}
