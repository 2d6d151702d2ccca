package org.resguardo.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReleaseClockTest {
  private static final long NOW = 1_795_000_000;
  private static final long PERIOD = 300;

  private final ReleaseConfig config = new Settings();

  @Test
  void batch_isDueWhenThePeriodIsOver_whateverWaits() {
    assertThat(clock(NOW - PERIOD + 1, 19).isBatchDue(config)).isFalse();
    assertThat(clock(NOW - PERIOD, 0).isBatchDue(config)).isTrue();
    assertThat(clock(NOW - PERIOD, 1).isBatchDue(config)).isTrue();
  }

  @Test
  void batch_isDueWhenItIsFull() {
    assertThat(clock(NOW, 20).isBatchDue(config)).isTrue();
  }

  @Test
  void clockSetBack_delaysABatchByOnePeriodAtMost() {
    assertThat(clock(NOW + PERIOD - 1, 1).isBatchDue(config)).isFalse();
    assertThat(clock(NOW + PERIOD, 1).isBatchDue(config)).isTrue();
    assertThat(clock(Long.MAX_VALUE / 2, 1).isBatchDue(config)).isTrue();
  }

  @Test
  void rewriting_isDueOnlyWhenThereIsSomethingNew() {
    assertThat(mixed(NOW - 3600, List.of()).isMixDue(config)).isFalse();
    assertThat(mixed(NOW - 3599, List.of("2026-W48")).isMixDue(config)).isFalse();
    assertThat(mixed(NOW - 3600, List.of("2026-W48")).isMixDue(config)).isTrue();
    assertThat(mixed(NOW + 3600, List.of("2026-W48")).isMixDue(config)).isTrue();
  }

  private static ReleaseClock clock(long released, long waiting) {
    return new ReleaseClock(NOW, released, NOW, List.of(), waiting);
  }

  private static ReleaseClock mixed(long mixed, List<String> unmixed) {
    return new ReleaseClock(NOW, NOW, mixed, unmixed, 0);
  }

  private static final class Settings implements ReleaseConfig {
    @Override
    public int batch() {
      return 20;
    }

    @Override
    public Duration period() {
      return Duration.ofSeconds(PERIOD);
    }

    @Override
    public Duration mixPeriod() {
      return Duration.ofHours(1);
    }

    @Override
    public Duration checkEvery() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration statementTimeout() {
      return Duration.ofMinutes(10);
    }

    @Override
    public Duration lateAfter() {
      return Duration.ofMinutes(1);
    }
  }
}
