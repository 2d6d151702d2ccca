package org.resguardo.incident.leak;

import java.util.regex.MatchResult;

/// A stretch of a text.
///
/// @param start index of its first `char`
/// @param end index after its last `char`
record Span(int start, int end) {
  static Span of(MatchResult match, int group) {
    return new Span(match.start(group), match.end(group));
  }
}
