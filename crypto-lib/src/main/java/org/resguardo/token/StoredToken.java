package org.resguardo.token;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resguardo.submission.IsoWeek;

/// A token that waits to be spent, with the week of its key. In a file a line: `2026-W48
/// <base64url>`.
public record StoredToken(IsoWeek week, Token token) {
  private static final Pattern LINE = Pattern.compile("(\\d{4}-W\\d{2}) ([A-Za-z0-9_-]{472})");

  /// Reads a line without its end.
  ///
  /// @throws TokenFormatException when it is not exactly what {@link #exportSecretLine} writes
  public static StoredToken parse(String line) throws TokenFormatException {
    Matcher form = LINE.matcher(line);
    Wire.require(form.matches(), "a stored token is a week and base64url");
    try {
      IsoWeek week = IsoWeek.parse(form.group(1));
      return new StoredToken(week, Token.parse(Wire.fromBase64Url(form.group(2))));
    } catch (IllegalArgumentException noWeek) {
      throw new TokenFormatException("a stored token is for an ISO week");
    }
  }

  /// The line, without its end. Whoever reads it can spend the token.
  public String exportSecretLine() {
    return week + " " + Wire.base64Url(token.encoded());
  }
}
