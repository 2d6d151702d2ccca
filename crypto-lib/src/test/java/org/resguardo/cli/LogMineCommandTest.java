package org.resguardo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.roster.RosterContent;
import org.resguardo.submission.IsoWeek;

class LogMineCommandTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @Test
  void weeks_goFromTheFirstRosterToTheOneAfterThisWeek() {
    assertThat(LogMineCommand.weeks(List.of(issued("2026-11-20")), TODAY))
        .containsExactly(IsoWeek.parse("2026-W47"), IsoWeek.parse("2026-W48"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01", "1999-12-31", "2025-12-31", "9999-12-31"})
  void weeks_ofARosterThatTheLogMadeUp_leaveOutNoneOfTheOthers(String madeUp) {
    assertThat(LogMineCommand.weeks(List.of(issued(madeUp), issued("2026-11-20")), TODAY))
        .containsExactly(IsoWeek.parse("2026-W47"), IsoWeek.parse("2026-W48"));
  }

  private static RosterContent issued(String day) {
    LocalDate issued = LocalDate.parse(day);
    return new RosterContent(1, issued, issued, List.of(), List.of());
  }
}
