package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.resguardo.submission.IsoWeek;

class KeyTimesTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 53); // from 28 December to 3 January

  @Test
  void weekOfTheYearsTurn_isFollowedByTheFirst() {
    assertThat(WEEK.exists()).isTrue();
    assertThat(WEEK.start()).isEqualTo("2026-12-28T00:00:00Z");
    assertThat(WEEK.next()).isEqualTo(new IsoWeek(2027, 1));
    assertThat(WEEK.previous()).isEqualTo(new IsoWeek(2026, 52));
    assertThat(new IsoWeek(2025, 53).exists()).isFalse();
  }

  @Test
  void key_issuesInItsWeekOnly() {
    assertThat(KeyTimes.mayIssue(WEEK, at("2026-12-27T23:59:59Z"))).isFalse();
    assertThat(KeyTimes.mayIssue(WEEK, at("2026-12-28T00:00:00Z"))).isTrue();
    assertThat(KeyTimes.mayIssue(WEEK, at("2027-01-03T23:59:59Z"))).isTrue();
    assertThat(KeyTimes.mayIssue(WEEK, at("2027-01-04T00:00:00Z"))).isFalse();
  }

  @Test
  void token_isRedeemedInTwoWeeksWithLeeway() {
    assertThat(KeyTimes.mayRedeem(WEEK, at("2026-12-27T23:54:59Z"))).isFalse();
    assertThat(KeyTimes.mayRedeem(WEEK, at("2026-12-27T23:55:00Z"))).isTrue();
    assertThat(KeyTimes.mayRedeem(WEEK, at("2027-01-11T00:04:59Z"))).isTrue();
    assertThat(KeyTimes.mayRedeem(WEEK, at("2027-01-11T00:05:00Z"))).isFalse();
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
