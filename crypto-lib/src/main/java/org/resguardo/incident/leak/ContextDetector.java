package org.resguardo.incident.leak;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds an identifier by the word that announces it: `pasaporte`, `placas`, `DUI`.
///
/// @param announcement the word, matched against folded text
/// @param reach how many characters after the word the identifier may begin
/// @param form of the identifier, which begins in the same line
record ContextDetector(LeakKind kind, Pattern announcement, int reach, Pattern form)
    implements Detector {
  /// No identifier is longer.
  private static final int LONGEST = 30;

  @Override
  public List<Span> find(Examined examined) {
    String folded = examined.folded();
    return announcement
        .matcher(folded)
        .results()
        .flatMap(match -> after(folded, match.end()))
        .toList();
  }

  private Stream<Span> after(String folded, int from) {
    int line = folded.indexOf('\n', from);
    int end = Math.min(line < 0 ? folded.length() : line, from + reach + LONGEST);
    Matcher found = form.matcher(folded).useTransparentBounds(true).region(from, end);
    return found.find() && found.start() - from <= reach
        ? Stream.of(Span.of(found, 0))
        : Stream.empty();
  }
}
