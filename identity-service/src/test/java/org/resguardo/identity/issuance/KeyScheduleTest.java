package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.resguardo.submission.IsoWeek;

class KeyScheduleTest {
  private static final Duration AHEAD = Duration.ofDays(4);
  private static final IsoWeek WEEK = IsoWeek.parse("2026-W53"); // 28 December to 3 January
  private static final IsoWeek NEXT = IsoWeek.parse("2027-W01");

  @Test
  void thisWeeksKey_isDueAtOnce() {
    assertThat(due("2026-12-28T00:00:00Z", List.of(NEXT))).contains(WEEK);
    assertThat(due("2027-01-03T23:59:59Z", List.of())).contains(WEEK);
  }

  @Test
  void nextWeeksKey_isDueFourDaysBeforeItsWeek() {
    assertThat(due("2026-12-30T23:59:59Z", List.of(WEEK))).isEmpty();
    assertThat(due("2026-12-31T00:00:00Z", List.of(WEEK))).contains(NEXT);
  }

  @Test
  void noSecondKeyOfAWeek_isEverDue() {
    assertThat(due("2027-01-03T23:59:59Z", List.of(WEEK, NEXT))).isEmpty();
  }

  private static Optional<IsoWeek> due(String now, List<IsoWeek> made) {
    return KeySchedule.due(Instant.parse(now), made, AHEAD);
  }
}
