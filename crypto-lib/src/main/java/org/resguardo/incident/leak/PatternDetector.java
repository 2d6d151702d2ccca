package org.resguardo.incident.leak;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds what regular expressions describe.
///
/// The expressions are matched against folded text. The identifier is their first group, or all of
/// the match when they have none. Their quantifiers are bounded or possessive, so that no text
/// makes them slow.
record PatternDetector(LeakKind kind, List<Pattern> patterns) implements Detector {
  PatternDetector {
    patterns = List.copyOf(patterns);
  }

  static PatternDetector of(LeakKind kind, String... expressions) {
    return new PatternDetector(kind, Stream.of(expressions).map(Pattern::compile).toList());
  }

  @Override
  public List<Span> find(Examined examined) {
    return patterns.stream()
        .flatMap(pattern -> pattern.matcher(examined.folded()).results())
        .map(PatternDetector::identifier)
        .toList();
  }

  private static Span identifier(MatchResult match) {
    return Span.of(match, match.groupCount() > 0 && match.start(1) >= 0 ? 1 : 0);
  }
}
