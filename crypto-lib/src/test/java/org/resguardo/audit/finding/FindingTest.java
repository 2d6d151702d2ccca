package org.resguardo.audit.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"\u001b[2J", "two\nlines", "\u009b1m", "\u202e", "\u0000", "\ud83d\ude00"})
  void strangersWords_areMadeHarmless(String words) {
    Finding finding = new Finding.Fail(Check.TLS, words, words, List.of(words));

    assertThat(List.of(finding.subject(), finding.sentence(), finding.details().getFirst()))
        .allMatch(line -> line.matches("[ -~]*"));
  }

  @ParameterizedTest
  @ValueSource(ints = {1_000, 1_000_000})
  void strangersWords_doNotFillTheScreen(int length) {
    List<String> lines = Collections.nCopies(length, "x".repeat(1000));
    Finding finding = Finding.of(Check.TLS, "", "fine", lines);

    assertThat(finding.details()).hasSizeLessThanOrEqualTo(100);
    assertThat(finding.sentence()).hasSizeLessThan(400);
  }
}
