package org.resguardo.report.oblivious;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.ohttp.KeyConfig;
import org.resguardo.submission.IsoWeek;

class WeekKeysTest {
  private static final GatewaySeeds SEEDS = GatewaySeeds.generate(new SecureRandom());
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void ids_differInThreeWeeksThatFollowEachOther() {
    IsoWeek week = IsoWeek.parse("2026-W50"); // a year of 53 weeks
    for (int i = 0; i < 60; i++) {
      assertThat(ids(week))
          .doesNotContainAnyElementsOf(ids(week.next()))
          .doesNotContainAnyElementsOf(ids(week.next().next()))
          .allMatch(id -> id >= 0 && id < 8);
      week = week.next();
    }
  }

  private static List<Integer> ids(IsoWeek week) {
    return new WeekKeys(week, SEEDS).configs().usable().stream().map(KeyConfig::keyId).toList();
  }

  @Test
  void keys_areAcceptedInTheirWeekAndTheNext() {
    IsoWeek week = IsoWeek.parse("2026-W48");
    WeekKeys keys = new WeekKeys(week, SEEDS);
    Instant start = week.start().minus(WeekKeys.LEEWAY);
    Instant end = week.next().next().start().plus(WeekKeys.LEEWAY);

    assertThat(keys.isAcceptedAt(start.minus(SECOND))).isFalse();
    assertThat(keys.isAcceptedAt(start)).isTrue();
    assertThat(keys.isAcceptedAt(end.minus(SECOND))).isTrue();
    assertThat(keys.isAcceptedAt(end)).isFalse();
  }

  @Test
  void configs_areTheSameFromTheSameSeeds() {
    IsoWeek week = IsoWeek.parse("2026-W48");
    GatewaySeeds again = GatewaySeeds.parse(SEEDS.exportSecretBytes());

    assertThat(new WeekKeys(week, again).configs().encoded())
        .isEqualTo(new WeekKeys(week, SEEDS).configs().encoded());
  }
}
