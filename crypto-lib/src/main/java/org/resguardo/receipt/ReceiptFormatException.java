package org.resguardo.receipt;

import java.util.List;
import java.util.OptionalInt;

/// What was typed is not a receipt. Says where, so that a person can correct it.
///
/// Holds no word of the receipt: neither the message nor the suggestions repeat what was typed. The
/// suggestions come close to it, so show them to the person and keep them out of logs.
public final class ReceiptFormatException extends Exception {
  private final int position; // 0 when no single word is at fault
  private final transient List<String> suggestions;

  private ReceiptFormatException(String message, int position, List<String> suggestions) {
    super(message, null, false, false);
    this.position = position;
    this.suggestions = List.copyOf(suggestions);
  }

  static ReceiptFormatException wrongCount(int found) {
    return new ReceiptFormatException(
        "a receipt has " + ReceiptWords.WORDS + " words, not " + found, 0, List.of());
  }

  static ReceiptFormatException unknownWord(int position, List<String> suggestions) {
    return new ReceiptFormatException(
        "word " + position + " is not in the list", position, suggestions);
  }

  static ReceiptFormatException ambiguousLanguage() {
    return new ReceiptFormatException(
        "the words can be read in more than one language", 0, List.of());
  }

  /// Which word is not in the list, counted from 1; empty when no single word is at fault.
  public OptionalInt position() {
    return position == 0 ? OptionalInt.empty() : OptionalInt.of(position);
  }

  /// Words of the list that were perhaps meant, the nearest first; may be empty.
  public List<String> suggestions() {
    return suggestions;
  }
}
