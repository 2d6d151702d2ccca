package org.resguardo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterEntryTest {
  // The hash is that of `printf 'resguardo roster v1\nversion 3\n...' | sha256sum`.
  private static final String TEXT =
      """
      resguardo roster entry v1
      version 3
      sha256 45b6e279603483816d73f86ab718991ad85ce304db5e03aa6c5f2e1aed1eeee8
      expires 2027-02-20
      """;

  @Test
  void of_hashesTheTextWithoutSignatures() {
    RosterContent roster =
        new RosterContent(
            3, LocalDate.parse("2026-11-22"), LocalDate.parse("2027-02-20"), List.of(), List.of());

    assertThat(RosterEntry.of(roster).text()).isEqualTo(TEXT);
  }

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    assertThat(RosterEntry.parse(TEXT).text()).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @CsvSource({
    "entry v1, entry v2",
    "version 3, version 0",
    "version 3, version +3",
    "version 3, version 03",
    "version 3, edition 3",
    "sha256 45b6e279, sha256 45B6E279",
    "2027-02-20, 2027-2-20",
    "2027-02-20, 2027-02-30",
    "sha256, sha512"
  })
  void parse_refusesWhatIsWrittenInAnyOtherWay(String right, String wrong) {
    assertThat(TEXT).contains(right);
    assertThatThrownBy(() -> RosterEntry.parse(TEXT.replace(right, wrong)))
        .isInstanceOf(RosterFormatException.class);
  }

  @Test
  void parse_refusesMoreOrFewerLines() {
    assertThatThrownBy(() -> RosterEntry.parse(TEXT + "more\n"))
        .isInstanceOf(RosterFormatException.class);
    assertThatThrownBy(() -> RosterEntry.parse(TEXT.replace("version 3\n", "")))
        .isInstanceOf(RosterFormatException.class);
    assertThatThrownBy(() -> RosterEntry.parse(TEXT.strip()))
        .isInstanceOf(RosterFormatException.class);
    assertThatThrownBy(() -> RosterEntry.parse("")).isInstanceOf(RosterFormatException.class);
  }
}
