package org.resguardo.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// One published list of 1,024 words, told apart by their first four letters.
///
/// Immutable and safe from any thread. Rules of the lists: spec/receipt.md section 2.
final class WordList {
  /// 2^10, so that a word carries ten bits.
  static final int SIZE = 1024;

  /// Letters that decide which word is meant.
  static final int PREFIX_LETTERS = 4;

  private static final int FARTHEST_SUGGESTION = 2;
  private static final WordList SPANISH = load("words_es.txt");
  private static final WordList ENGLISH = load("words_en.txt");

  private final List<String> words;
  private final Map<String, Integer> indexByPrefix;

  private WordList(List<String> words) {
    this.words = List.copyOf(words);
    this.indexByPrefix = HashMap.newHashMap(words.size());
    for (int index = 0; index < words.size(); index++) {
      indexByPrefix.put(prefix(words.get(index)), index);
    }
  }

  static WordList of(ReceiptLanguage language) {
    return switch (language) {
      case ES -> SPANISH;
      case EN -> ENGLISH;
    };
  }

  private static WordList load(String resource) {
    try (InputStream stream = WordList.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + resource);
      }
      return new WordList(
          new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  List<String> all() {
    return words;
  }

  String word(int index) {
    return words.get(index);
  }

  /// The index of the word meant by `written` (lower case a-z): its first four letters decide.
  OptionalInt indexOf(String written) {
    Integer index = written.length() < PREFIX_LETTERS ? null : indexByPrefix.get(prefix(written));
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// Whether `written` is a word of this list in full.
  boolean contains(String written) {
    OptionalInt index = indexOf(written);
    return index.isPresent() && word(index.getAsInt()).equals(written);
  }

  /// At most `limit` words that differ from `written` by up to two slips of the pen, nearest first.
  List<String> nearest(String written, int limit) {
    return words.stream()
        .filter(word -> Math.abs(word.length() - written.length()) <= FARTHEST_SUGGESTION)
        .map(word -> new Suggestion(word, EditDistance.between(word, written)))
        .filter(suggestion -> suggestion.distance() <= FARTHEST_SUGGESTION)
        .sorted(Comparator.comparingInt(Suggestion::distance).thenComparing(Suggestion::word))
        .limit(limit)
        .map(Suggestion::word)
        .toList();
  }

  private record Suggestion(String word, int distance) {}

  private static String prefix(String word) {
    return word.substring(0, PREFIX_LETTERS);
  }
}
