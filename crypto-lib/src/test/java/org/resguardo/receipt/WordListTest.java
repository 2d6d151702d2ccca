package org.resguardo.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

class WordListTest {
  @ParameterizedTest
  @EnumSource
  void list_holds1024SortedWords(ReceiptLanguage language) {
    assertThat(words(language)).hasSize(1024).isSorted().doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void words_areFourToEightPlainLetters(ReceiptLanguage language) {
    assertThat(words(language)).allMatch(word -> word.matches("[a-z]{4,8}"));
  }

  @ParameterizedTest
  @EnumSource
  void words_differInTheirFirstFourLetters(ReceiptLanguage language) {
    assertThat(words(language).stream().map(word -> word.substring(0, 4))).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource
  void wordsOfOneLength_areMoreThanOneSlipApart(ReceiptLanguage language) {
    List<String> words = words(language);

    List<String> tooClose = new ArrayList<>();
    for (String word : words) {
      words.stream()
          .filter(other -> other.length() == word.length() && other.compareTo(word) > 0)
          .filter(other -> EditDistance.between(word, other) < 2)
          .forEach(other -> tooClose.add(word + " " + other));
    }

    assertThat(tooClose).isEmpty();
  }

  @Test
  void lists_shareNoWord() {
    assertThat(words(ReceiptLanguage.ES)).doesNotContainAnyElementsOf(words(ReceiptLanguage.EN));
  }

  @ParameterizedTest
  @EnumSource
  void words_beginWithNoDeniedStem(ReceiptLanguage language) throws IOException {
    List<String> denied = deniedStems(language);

    assertThat(denied).hasSizeGreaterThan(100);
    assertThat(words(language)).noneMatch(word -> denied.stream().anyMatch(word::startsWith));
  }

  @Test
  void lists_neverChange() {
    assertThat(digest(ReceiptLanguage.ES))
        .isEqualTo("5c5acd830c63c7808424588895c66d478df42040101e5b6650967819372bf48c");
    assertThat(digest(ReceiptLanguage.EN))
        .isEqualTo("7d0b1863c366be229ccf9253eafaebf239571986f61b466e631ab8de70e4b579");
  }

  @Test
  void indexOf_takesTheFirstFourLetters() {
    WordList spanish = WordList.of(ReceiptLanguage.ES);

    int tortuga = spanish.all().indexOf("tortuga");

    assertThat(spanish.indexOf("tort")).hasValue(tortuga);
    assertThat(spanish.indexOf("tortugas")).hasValue(tortuga);
    assertThat(spanish.indexOf("tor")).isEmpty();
    assertThat(spanish.indexOf("qqqq")).isEmpty();
  }

  @Test
  void nearest_putsTheWordMeantFirst() {
    assertThat(WordList.of(ReceiptLanguage.ES).nearest("trotuga", 3)).first().isEqualTo("tortuga");
    assertThat(WordList.of(ReceiptLanguage.EN).nearest("qqqqqqq", 3)).isEmpty();
  }

  private static List<String> words(ReceiptLanguage language) {
    return WordList.of(language).all();
  }

  private static String digest(ReceiptLanguage language) {
    Bytes file = Bytes.utf8(String.join("\n", words(language)) + "\n");
    return Bytes.of(Primitives.sha256(file.toArray())).toHex();
  }

  private static List<String> deniedStems(ReceiptLanguage language) throws IOException {
    String resource = "denied_stems_" + language.tag() + ".txt";
    try (InputStream stream = WordListTest.class.getResourceAsStream(resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .flatMap(line -> Arrays.stream(line.split(" ")))
          .toList();
    }
  }
}
