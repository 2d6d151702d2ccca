package org.resguardo.note;

/// The rule for names of keys (signed-note, section "Format"): not empty, no Unicode space, no `+`,
/// no control character.
public final class KeyName {
  private static final int MAX_LENGTH = 200;

  private KeyName() {}

  /// Whether a key may have this name.
  public static boolean isValid(String name) {
    return !name.isEmpty()
        && name.length() <= MAX_LENGTH
        && name.codePoints()
            .noneMatch(
                c ->
                    c == '+'
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c));
  }
}
