package org.resguardo.scrub.document;

import java.util.regex.Pattern;

/// Style sheets without what leads out of the document.
final class Css {
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)@(import|charset|namespace)\\b[^;{}]*;?");
  private static final Pattern FONT_FACE = Pattern.compile("(?i)@font-face\\s*\\{[^}]*}?");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)(?:url|src|image|image-set|expression|format)\\s*\\((?!\\s*['\"]?#)[^)]*\\)?");

  private Css() {}

  /// Without comments, escapes, imports, fonts and addresses; references within (`url(#a)`) stay.
  static String clean(String css) {
    String plain = withoutComments(css.replace("\\", "").replace("<", "").replace("://", " "));
    plain = OUTSIDE.matcher(plain).replaceAll(" ");
    plain = FONT_FACE.matcher(plain).replaceAll(" ");
    return FUNCTION.matcher(plain).replaceAll("none");
  }

  /// One that does not end takes the rest with it (CSS Syntax 3 section 4.3.2).
  private static String withoutComments(String css) {
    StringBuilder plain = new StringBuilder(css.length());
    int from = 0;
    for (int at = css.indexOf("/*"); at >= 0; at = css.indexOf("/*", from)) {
      plain.append(css, from, at).append(' ');
      int end = css.indexOf("*/", at + 2);
      from = end < 0 ? css.length() : end + 2;
    }
    return plain.append(css, from, css.length()).toString();
  }
}
