package org.resguardo.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterTextTest {
  private static final String ROSTER =
      """
      resguardo roster v1
      version 3
      issued 2026-11-22
      expires 2027-02-20
      organisation org-casa es,en extortion,kidnapping Casa del Norte
      organisation org-puente es legal El Puente
      reviewer m-7f3a org-casa age1pq1x until 2027-02-01
      vetter m-8b21 org-puente ana+00000000+AAAA until 2027-02-20
      """;

  @Test
  void parse_readsBackWhatItWrites() throws Exception {
    RosterContent roster = RosterContent.parse(ROSTER);

    assertThat(roster.text()).isEqualTo(ROSTER);
    assertThat(roster.organisations().getFirst().name()).isEqualTo("Casa del Norte");
    assertThat(roster.members().getLast().role()).isEqualTo(MemberRole.VETTER);
  }

  @ParameterizedTest
  @CsvSource({
    "resguardo roster v1, resguardo roster v2",
    "version 3, version 03",
    "version 3, version 0",
    "version 3, version -1",
    "issued 2026-11-22, issued 2026-11-31",
    "expires 2027-02-20, expires 2026-11-21",
    "org-puente es, org-casa es",
    "reviewer m-7f3a, operator m-7f3a",
    "reviewer m-7f3a, reviewer bob",
    "m-7f3a org-casa, m-7f3a org-faro",
    "until 2027-02-01, until soon",
    "until 2027-02-01, until +10000-01-01",
    "Casa del Norte, Casa \u202e etroN",
    "Casa del Norte, Casa \u200bdel Norte",
    "Casa del Norte, Casa \u009b2J",
    "age1pq1x, age1pq1x age1pq1y",
    "es legal, es Legal",
    "es legal, esp legal"
  })
  void parse_refusesWhatBreaksTheFormat(String right, String wrong) {
    assertThatThrownBy(() -> RosterContent.parse(ROSTER.replace(right, wrong)))
        .isInstanceOf(RosterFormatException.class);
  }

  @Test
  void parse_refusesAMemberListedTwice() {
    String line = "reviewer m-7f3a org-casa age1pq1x until 2027-02-01\n";

    assertThatThrownBy(() -> RosterContent.parse(ROSTER.replace(line, line + line)))
        .isInstanceOf(RosterFormatException.class);
  }

  @Test
  void parse_refusesAMissingLastNewline() {
    assertThatThrownBy(() -> RosterContent.parse(ROSTER.stripTrailing()))
        .isInstanceOf(RosterFormatException.class);
  }
}
