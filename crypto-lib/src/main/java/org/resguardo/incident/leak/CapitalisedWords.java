package org.resguardo.incident.leak;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words that begin with a capital, as a name does.
final class CapitalisedWords {
  private static final Pattern WORDS =
      Pattern.compile(
          "\\p{Lu}(?:[\\p{L}'\u2019-]{1,30}+|\\.)(?: (?:(?:de|del|la|los|las|y|van|da|dos) ){0,2}\\p{Lu}(?:[\\p{L}'\u2019-]{0,30}+|\\.)){0,4}");

  private CapitalisedWords() {}

  /// The words that begin exactly at `start`, at least `least` of them and at most five.
  static Optional<Span> at(String text, int start, int least) {
    Matcher words = WORDS.matcher(text).region(start, text.length());
    return words.lookingAt() && words.group().split(" ", -1).length >= least
        ? Optional.of(new Span(start, words.end()))
        : Optional.empty();
  }
}
