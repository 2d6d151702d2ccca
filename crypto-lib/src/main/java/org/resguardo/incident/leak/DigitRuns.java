package org.resguardo.incident.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers of a text: groups of digits and number words that stand close together.
///
/// `55 1234-5678`, `(656) 123.45.67`, `cinco cinco, doce, 34` are one number each; `12 y 13`,
/// `45,000`, `22/10/2019`, `10:30` and `1550 tres` are more than one.
final class DigitRuns {
  private static final Pattern PART = Pattern.compile("\\d++|(?<![\\p{L}\\d])\\p{L}++");

  private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]{0,3}");

  private static final Pattern BETWEEN_WORDS = Pattern.compile("(?: |, ?|\\. |-| - )");

  private final String folded;
  private final List<DigitRun> runs = new ArrayList<>();
  private final StringBuilder digits = new StringBuilder();
  private int start;
  private int end;
  private boolean endsInWord;

  private DigitRuns(String folded) {
    this.folded = folded;
  }

  static List<DigitRun> in(String folded) {
    return new DigitRuns(folded).read();
  }

  private List<DigitRun> read() {
    Matcher parts = PART.matcher(folded);
    int from = 0;
    while (parts.find(from)) {
      from = take(parts.toMatchResult());
    }
    finish();
    return runs;
  }

  /// Returns where to go on.
  private int take(MatchResult part) {
    if (Character.isDigit(folded.charAt(part.start()))) {
      append(part.group(), part.start(), part.end(), false);
      return part.end();
    }
    NumberWords.Reading reading = NumberWords.at(folded, part.start(), part.end());
    if (reading.digits().isEmpty()) {
      finish();
    } else {
      append(reading.digits(), part.start(), reading.end(), true);
    }
    return reading.end();
  }

  private void append(String more, int from, int to, boolean isWord) {
    if (!digits.isEmpty() && !joins(folded.substring(end, from), isWord)) {
      finish();
    }
    if (digits.isEmpty()) {
      start = from;
    }
    digits.append(more);
    end = to;
    endsInWord = isWord;
  }

  private boolean joins(String between, boolean isWord) {
    if (endsInWord) {
      return BETWEEN_WORDS.matcher(between).matches();
    }
    return !isWord && BETWEEN_DIGITS.matcher(between).matches();
  }

  private void finish() {
    if (!digits.isEmpty()) {
      runs.add(new DigitRun(digits.toString(), start, end));
      digits.setLength(0);
    }
  }
}
