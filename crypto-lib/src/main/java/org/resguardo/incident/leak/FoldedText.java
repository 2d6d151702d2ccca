package org.resguardo.incident.leak;

import java.text.Normalizer;

/// A text in lower case and without accents, `char` by `char`, so that indexes stay the same.
final class FoldedText {
  private static final int FIRST_ACCENTED = 0xC0;

  private FoldedText() {}

  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      folded.append(fold(text.charAt(i)));
    }
    return folded.toString();
  }

  private static char fold(char character) {
    char base = character < FIRST_ACCENTED ? character : base(character);
    return switch (base) {
      case '\u00a0', '\u202f', '\t' -> ' ';
      case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
      default -> Character.toLowerCase(base);
    };
  }

  private static char base(char character) {
    return Character.isSurrogate(character)
        ? character
        : Normalizer.normalize(String.valueOf(character), Normalizer.Form.NFD).charAt(0);
  }
}
