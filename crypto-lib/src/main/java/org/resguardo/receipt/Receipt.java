package org.resguardo.receipt;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The eleven words a reporter takes home: 110 random bits and the language they are written in.
///
/// Whoever has the words is the reporter, and nobody can recover them. Two receipts are equal when
/// their bits are, whatever the language. There is no check word: a wrong word that is in the list
/// gives another receipt, whose mailbox does not exist.
///
/// Immutable; never prints its words. Format: spec/receipt.md.
public final class Receipt {
  private static final int TOP_BITS = 0x3f; // 110 of the 112 bits of 14 bytes

  private final SecretBytes entropy;
  private final ReceiptLanguage language;

  private Receipt(SecretBytes entropy, ReceiptLanguage language) {
    this.entropy = entropy;
    this.language = language;
  }

  /// A new receipt.
  public static Receipt generate(SecureRandom random, ReceiptLanguage language) {
    byte[] entropy = Primitives.randomBytes(ReceiptWords.ENTROPY_BYTES, random);
    entropy[0] &= TOP_BITS;
    return new Receipt(SecretBytes.of(entropy), language);
  }

  /// Reads a receipt in whichever language its words are.
  ///
  /// Capitals, accents, numbering, commas and line ends do not matter, and the first four letters
  /// of a word suffice.
  ///
  /// @throws ReceiptFormatException when these are not eleven words of one list, or could be of two
  public static Receipt parse(String text) throws ReceiptFormatException {
    List<String> written = ReceiptWords.split(text);
    ReceiptWords.requireCount(written);
    return parse(written, languageOf(written));
  }

  /// Reads a receipt in `language`.
  ///
  /// @throws ReceiptFormatException when these are not eleven words of its list
  public static Receipt parse(String text, ReceiptLanguage language) throws ReceiptFormatException {
    return parse(ReceiptWords.split(text), language);
  }

  private static Receipt parse(List<String> written, ReceiptLanguage language)
      throws ReceiptFormatException {
    return new Receipt(ReceiptWords.entropy(written, language), language);
  }

  // spec: 3.4
  private static ReceiptLanguage languageOf(List<String> written) throws ReceiptFormatException {
    List<ReceiptLanguage> best = new ArrayList<>();
    long bestScore = -1;
    for (ReceiptLanguage language : ReceiptLanguage.values()) {
      long score = score(written, language);
      if (score > bestScore) {
        best.clear();
        bestScore = score;
      }
      if (score == bestScore) {
        best.add(language);
      }
    }
    if (best.size() > 1 && ReceiptWords.understood(written, best.getFirst()) == written.size()) {
      throw ReceiptFormatException.ambiguousLanguage();
    }
    return best.getFirst();
  }

  private static long score(List<String> written, ReceiptLanguage language) {
    long understood = ReceiptWords.understood(written, language);
    return understood * (written.size() + 1L) + ReceiptWords.complete(written, language);
  }

  /// The same receipt, written in `language`.
  public Receipt in(ReceiptLanguage language) {
    return new Receipt(entropy, language);
  }

  /// The language the words are written in.
  public ReceiptLanguage language() {
    return language;
  }

  /// The eleven words, to be written on paper. Every call is a place to review.
  public List<String> exportWords() {
    return ReceiptWords.words(entropy, language);
  }

  /// The canonical entropy, the same in every language.
  SecretBytes entropy() {
    return entropy;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Receipt receipt && entropy.equals(receipt.entropy);
  }

  @Override
  public int hashCode() {
    return 0; // a hash of a secret is a hint; receipts are not map keys
  }

  @Override
  public String toString() {
    return "Receipt[redacted]";
  }
}
