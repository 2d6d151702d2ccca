package org.resguardo.incident.leak;

import java.util.List;

/// A text as the detectors see it.
///
/// @param text as it was written
/// @param folded the same in lower case and without accents; indexes are the same
/// @param numbers all numbers in it, in digits or words
record Examined(String text, String folded, List<DigitRun> numbers) {
  Examined {
    numbers = List.copyOf(numbers);
  }

  static Examined of(String text) {
    String folded = FoldedText.of(text);
    return new Examined(text, folded, DigitRuns.in(folded));
  }

  /// At most `length` characters after `index`, folded, of the same line.
  String after(int index, int length) {
    int line = folded.indexOf('\n', index);
    int end = line < 0 ? folded.length() : line;
    return folded.substring(index, Math.min(end, index + length));
  }

  /// At most `length` characters before `index`, folded, of the same line.
  String before(int index, int length) {
    int line = folded.lastIndexOf('\n', Math.max(0, index - 1)) + 1;
    return folded.substring(Math.min(index, Math.max(line, index - length)), index);
  }
}
