package org.resguardo.receipt;

import java.math.BigInteger;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.resguardo.primitive.SecretBytes;

/// Turns 110 bits into eleven words and eleven handwritten words back into 110 bits.
///
/// The bits are held as the canonical entropy: a 14-byte big-endian integer whose two top bits are
/// zero. The first word is its ten highest bits. Format: spec/receipt.md section 3.
final class ReceiptWords {
  /// Words a receipt has.
  static final int WORDS = 11;

  /// Bytes of the canonical entropy.
  static final int ENTROPY_BYTES = 14;

  private static final int BITS_PER_WORD = 10;
  private static final int WORD_MASK = WordList.SIZE - 1;
  private static final int BITS = WORDS * BITS_PER_WORD;
  private static final int SUGGESTIONS = 3;
  private static final Pattern COMBINING_MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z]+");

  private ReceiptWords() {}

  // spec: 3.2
  static List<String> words(SecretBytes entropy, ReceiptLanguage language) {
    BigInteger bits = new BigInteger(1, entropy.exportSecretBytes());
    return IntStream.range(0, WORDS)
        .map(position -> bits.shiftRight(BITS - BITS_PER_WORD * (position + 1)).intValue())
        .mapToObj(shifted -> WordList.of(language).word(shifted & WORD_MASK))
        .toList();
  }

  // spec: 3.3
  static List<String> split(String text) {
    String bare =
        COMBINING_MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN_WORDS.split(bare.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /// @throws ReceiptFormatException when there are not eleven words, or one is not in the list
  static SecretBytes entropy(List<String> written, ReceiptLanguage language)
      throws ReceiptFormatException {
    requireCount(written);
    BigInteger bits = BigInteger.ZERO;
    for (int position = 0; position < WORDS; position++) {
      bits = bits.shiftLeft(BITS_PER_WORD).or(wordBits(written, position, language));
    }
    return SecretBytes.of(toEntropy(bits));
  }

  /// How many of the words mean something in `language`.
  static long understood(List<String> written, ReceiptLanguage language) {
    return written.stream().filter(word -> WordList.of(language).indexOf(word).isPresent()).count();
  }

  /// How many of the words stand in the list of `language` in full.
  static long complete(List<String> written, ReceiptLanguage language) {
    return written.stream().filter(WordList.of(language)::contains).count();
  }

  static void requireCount(List<String> written) throws ReceiptFormatException {
    if (written.size() != WORDS) {
      throw ReceiptFormatException.wrongCount(written.size());
    }
  }

  private static BigInteger wordBits(List<String> written, int position, ReceiptLanguage language)
      throws ReceiptFormatException {
    String word = written.get(position);
    int index = WordList.of(language).indexOf(word).orElse(-1);
    if (index < 0) {
      throw ReceiptFormatException.unknownWord(
          position + 1, WordList.of(language).nearest(word, SUGGESTIONS));
    }
    return BigInteger.valueOf(index);
  }

  private static byte[] toEntropy(BigInteger bits) {
    byte[] magnitude = bits.toByteArray(); // at most 14 bytes: 110 bits and a sign
    byte[] entropy = new byte[ENTROPY_BYTES];
    System.arraycopy(magnitude, 0, entropy, ENTROPY_BYTES - magnitude.length, magnitude.length);
    return entropy;
  }
}
