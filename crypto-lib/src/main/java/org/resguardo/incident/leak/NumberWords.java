package org.resguardo.incident.leak;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers below one hundred in Spanish and English words, as telephone numbers are dictated.
final class NumberWords {
  private static final Map<String, Integer> ONES = new HashMap<>();
  private static final Map<String, Integer> TEENS = new HashMap<>();
  private static final Map<String, Integer> TENS = new HashMap<>();
  private static final Map<String, Integer> TIMES = Map.of("double", 2, "doble", 2, "triple", 3);

  private static final Pattern NEXT_ONE = Pattern.compile("(?: y |-| )(\\p{L}++)");

  static {
    number(ONES, 0, "cero uno dos tres cuatro cinco seis siete ocho nueve");
    number(ONES, 0, "zero one two three four five six seven eight nine");
    ONES.put("oh", 0);
    number(
        TEENS,
        10,
        "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"
            + " veintiuno veintidos veintitres veinticuatro veinticinco veintiseis veintisiete"
            + " veintiocho veintinueve");
    number(
        TEENS,
        10,
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
    tens(3, "treinta cuarenta cincuenta sesenta setenta ochenta noventa");
    tens(2, "twenty thirty forty fifty sixty seventy eighty ninety");
  }

  private NumberWords() {}

  /// What was read.
  ///
  /// @param digits of the number, empty when there is none
  /// @param end index after its last word, or after the word that is no number
  record Reading(String digits, int end) {}

  /// Reads the number that begins with the word from `start` to `end`.
  static Reading at(String folded, int start, int end) {
    String word = folded.substring(start, end);
    Integer whole = ONES.containsKey(word) ? ONES.get(word) : TEENS.get(word);
    if (whole != null) {
      return new Reading(whole.toString(), end);
    }
    if (TENS.containsKey(word)) {
      return tens(folded, TENS.get(word), end);
    }
    return TIMES.containsKey(word) ? repeated(folded, TIMES.get(word), end) : new Reading("", end);
  }

  private static Reading tens(String folded, int tens, int end) {
    Matcher next = next(folded, end);
    Integer one = next.lookingAt() ? ONES.get(next.group(1)) : null;
    return one == null || one == 0
        ? new Reading(Integer.toString(tens), end)
        : new Reading(Integer.toString(tens + one), next.end());
  }

  private static Reading repeated(String folded, int times, int end) {
    Matcher next = next(folded, end);
    Integer one = next.lookingAt() ? ONES.get(next.group(1)) : null;
    return one == null
        ? new Reading("", end)
        : new Reading(one.toString().repeat(times), next.end());
  }

  private static Matcher next(String folded, int end) {
    return NEXT_ONE.matcher(folded).region(end, folded.length());
  }

  private static void number(Map<String, Integer> map, int first, String words) {
    int value = first;
    for (String word : words.split(" ", -1)) {
      map.put(word, value++);
    }
  }

  private static void tens(int first, String words) {
    int value = first;
    for (String word : words.split(" ", -1)) {
      TENS.put(word, 10 * value++);
    }
  }
}
