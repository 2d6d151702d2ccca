package org.resguardo.incident.leak;

/// A number as people write it: digits in groups, or words, or both.
///
/// @param digits only these
/// @param start index of its first `char`
/// @param end index after its last `char`
record DigitRun(String digits, int start, int end) {
  int length() {
    return digits.length();
  }

  Span span() {
    return new Span(start, end);
  }
}
