package org.resguardo.vetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.resguardo.submission.IsoWeek;

class VettingEntryTest {
  private static final String SHORTEST =
      """
      resguardo vetting v1
      step suspended
      member m-7f3a org-casa reviewer
      by m-00aa org-faro
      week 2026-W48
      """;
  private static final String DIGEST =
      "00000000000000000000000000000000000000000000000000000000000000ff";
  private static final String LONGEST = SHORTEST + "key " + DIGEST + "\nconduct " + DIGEST + "\n";

  @Test
  void text_isWhatWasParsed() throws VettingFormatException {
    assertThat(VettingEntry.parse(SHORTEST).text()).isEqualTo(SHORTEST);
    assertThat(VettingEntry.parse(LONGEST).text()).isEqualTo(LONGEST);
  }

  @ParameterizedTest
  @EnumSource
  void everyStep_hasItsWord(VettingStep step) throws VettingFormatException {
    VettingEntry entry =
        new VettingEntry(
            step,
            VettedMember.of(Statements.KEY),
            "m-00aa",
            "org-faro",
            IsoWeek.of(Statements.NOW),
            Statements.fingerprint(Statements.KEY),
            null);

    assertThat(VettingEntry.parse(entry.text())).isEqualTo(entry);
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v2",
    "suspended, SUSPENDED",
    "suspended, forgiven",
    "by m-00aa org-faro, by m-00aa",
    "by m-00aa org-faro, by m-00aa org-faro vetter",
    "by m-00aa, by someone",
    "2026-W48, 2026-11-24",
    "key 00, key 0",
    "conduct 00, conduct zz",
  })
  void parse_refusesWhatTheFormatDoesNotSay(String was, String becomes) {
    assertThatThrownBy(() -> VettingEntry.parse(LONGEST.replace(was, becomes)))
        .isInstanceOf(VettingFormatException.class);
  }

  @Test
  void parse_refusesOtherOrderAndMoreLines() {
    String swapped = SHORTEST + "conduct " + DIGEST + "\nkey " + DIGEST + "\n";

    assertThatThrownBy(() -> VettingEntry.parse(swapped))
        .isInstanceOf(VettingFormatException.class);
    assertThatThrownBy(() -> VettingEntry.parse(LONGEST + "name x\n"))
        .isInstanceOf(VettingFormatException.class);
  }
}
