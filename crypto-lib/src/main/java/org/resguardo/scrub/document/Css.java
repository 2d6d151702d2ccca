package org.resguardo.scrub.document;

import java.util.regex.Pattern;

/// Style sheets without what leads out of the document.
final class Css {
  private static final Pattern COMMENT = Pattern.compile("/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*/");
  private static final Pattern OUTSIDE =
      Pattern.compile("(?i)@(import|charset|namespace)\\b[^;{}]*;?");
  private static final Pattern FONT_FACE = Pattern.compile("(?i)@font-face\\s*\\{[^}]*}?");
  private static final Pattern FUNCTION =
      Pattern.compile(
          "(?i)(?:url|src|image|image-set|expression|format)\\s*\\((?!\\s*['\"]?#)[^)]*\\)?");

  private Css() {}

  /// Without comments, escapes, imports, fonts and addresses; references within (`url(#a)`) stay.
  static String clean(String css) {
    String plain = css.replace("\\", "").replace("<", "");
    plain = COMMENT.matcher(plain).replaceAll(" ").replace("/*", " ");
    plain = OUTSIDE.matcher(plain).replaceAll(" ");
    plain = FONT_FACE.matcher(plain).replaceAll(" ");
    return FUNCTION.matcher(plain).replaceAll("none").replace("://", " ");
  }
}
