package org.resguardo.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final int ROUNDS = 1000;

  private final SecureRandom random = new SecureRandom();

  @ParameterizedTest
  @EnumSource
  void parse_readsEveryGeneratedReceipt(ReceiptLanguage language) throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Receipt receipt = Receipt.generate(random, language);

      Receipt read = Receipt.parse(String.join(" ", receipt.exportWords()));

      assertThat(read).isEqualTo(receipt);
      assertThat(read.language()).isEqualTo(language);
      assertThat(read.exportWords()).isEqualTo(receipt.exportWords());
    }
  }

  @ParameterizedTest
  @EnumSource
  void generate_usesEveryWordInEveryPosition(ReceiptLanguage language) {
    Set<String> first = new HashSet<>();
    Set<String> last = new HashSet<>();
    for (int round = 0; round < 20 * WordList.SIZE; round++) { // misses one with odds under 10^-5
      List<String> words = Receipt.generate(random, language).exportWords();
      first.add(words.getFirst());
      last.add(words.getLast());
    }

    assertThat(first).hasSize(WordList.SIZE);
    assertThat(last).hasSize(WordList.SIZE);
  }

  @Test
  void parse_forgivesHandwriting() throws Exception {
    String words = "abanico tortuga zurdo mesa luna queso tierra piano jirafa nube zapato";
    Receipt receipt = Receipt.parse(words);

    assertThat(Receipt.parse(words.toUpperCase(Locale.ROOT))).isEqualTo(receipt);
    assertThat(Receipt.parse("  " + words.replace(" ", ",\r\n\t ") + ".\n")).isEqualTo(receipt);
    assertThat(Receipt.parse("1. abanico 2. tortuga 3) " + words.substring(16))).isEqualTo(receipt);
    assertThat(Receipt.parse(words.replace("piano", "piáno").replace("queso", "qüeso")))
        .isEqualTo(receipt);
    assertThat(Receipt.parse("aban tort zurd mesa luna ques tier pian jira nube zapa"))
        .isEqualTo(receipt);
    assertThat(Receipt.parse(words.replace("zapato", "zapatos"))).isEqualTo(receipt);
  }

  @ParameterizedTest
  @EnumSource
  void parse_readsFirstFourLettersOfEveryWord(ReceiptLanguage language) throws Exception {
    Receipt receipt = Receipt.generate(random, language);

    String cut =
        receipt.exportWords().stream()
            .map(word -> word.substring(0, 4))
            .collect(Collectors.joining(" "));

    assertThat(Receipt.parse(cut, language)).isEqualTo(receipt);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5, 10, 12, 24})
  void parse_refusesAnyOtherNumberOfWords(int count) {
    String text = "mesa ".repeat(count);

    ReceiptFormatException refused = refusal(text);

    assertThat(refused).hasMessage("a receipt has 11 words, not " + count);
    assertThat(refused.position()).isEmpty();
  }

  @Test
  void parse_namesThePositionOfEachWrongWord() {
    List<String> words = Receipt.generate(random, ReceiptLanguage.EN).exportWords();
    for (int position = 1; position <= words.size(); position++) {
      List<String> spoiled = new ArrayList<>(words);
      spoiled.set(position - 1, "xxxxx");

      assertThat(refusal(String.join(" ", spoiled)).position()).hasValue(position);
    }
  }

  @Test
  void parse_suggestsTheWordMeant() {
    ReceiptFormatException refused =
        refusal("abanico trotuga zurdo mesa luna queso tierra piano jirafa nube zapato");

    assertThat(refused.position()).hasValue(2);
    assertThat(refused.suggestions()).first().isEqualTo("tortuga");
  }

  @Test
  void refusal_repeatsNothingOfTheReceipt() {
    List<String> words =
        new ArrayList<>(Receipt.generate(random, ReceiptLanguage.ES).exportWords());
    words.set(4, "xyxyxyxy");

    ReceiptFormatException refused = refusal(String.join(" ", words));

    assertThat(refused.toString()).endsWith(": word 5 is not in the list").doesNotContain("xyxy");
    assertThat(refused.suggestions()).doesNotContainAnyElementsOf(words);
  }

  @Test
  void parse_refusesWordsOfTwoLists() {
    List<String> words =
        new ArrayList<>(Receipt.generate(random, ReceiptLanguage.ES).exportWords());
    words.set(6, "kangaroo");

    assertThat(refusal(String.join(" ", words)).position()).hasValue(7);
  }

  @Test
  void parse_asksForTheLanguage_whenShortWordsFitBoth() throws Exception {
    String fits = fitsBoth();

    ReceiptFormatException refused = refusal(fits);

    assertThat(refused).hasMessage("the words can be read in more than one language");
    assertThat(Receipt.parse(fits, ReceiptLanguage.ES).language()).isEqualTo(ReceiptLanguage.ES);
    assertThat(Receipt.parse(fits, ReceiptLanguage.EN))
        .isNotEqualTo(Receipt.parse(fits, ReceiptLanguage.ES));
  }

  @Test
  void in_writesTheSameReceiptInTheOtherLanguage() throws Exception {
    Receipt spanish = Receipt.generate(random, ReceiptLanguage.ES);

    Receipt english = Receipt.parse(String.join(" ", spanish.in(ReceiptLanguage.EN).exportWords()));

    assertThat(english).isEqualTo(spanish);
    assertThat(english.exportWords()).doesNotContainAnyElementsOf(spanish.exportWords());
  }

  @Test
  void equals_tellsReceiptsApart() {
    Receipt receipt = Receipt.generate(random, ReceiptLanguage.ES);

    assertThat(receipt).isNotEqualTo(Receipt.generate(random, ReceiptLanguage.ES));
  }

  @Test
  void toString_isRedacted() {
    Receipt receipt = Receipt.generate(random, ReceiptLanguage.ES);

    assertThat(receipt).hasToString("Receipt[redacted]");
    assertThat(receipt.toString()).doesNotContain(receipt.exportWords().getFirst());
  }

  private static String fitsBoth() {
    return WordList.of(ReceiptLanguage.ES).all().stream()
        .filter(word -> word.length() > 4)
        .map(word -> word.substring(0, 4))
        .filter(prefix -> WordList.of(ReceiptLanguage.EN).indexOf(prefix).isPresent())
        .filter(prefix -> !WordList.of(ReceiptLanguage.EN).contains(prefix))
        .limit(ReceiptWords.WORDS)
        .collect(Collectors.joining(" "));
  }

  private static ReceiptFormatException refusal(String text) {
    return catchThrowableOfType(ReceiptFormatException.class, () -> Receipt.parse(text));
  }
}
