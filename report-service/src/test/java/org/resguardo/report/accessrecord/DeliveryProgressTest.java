package org.resguardo.report.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DeliveryProgressTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-24T22:00:00Z"));
  private final DeliveryProgress progress = new DeliveryProgress(new Settings(), now::get);

  @Test
  void failed_asksForLongerPausesUpToAMinute() {
    assertThat(Stream.generate(progress::failed).limit(4))
        .containsExactly(
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(16));
    assertThat(Stream.generate(progress::failed).limit(100).toList().getLast())
        .isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void succeeded_asksForTheUsualPauseAgain() {
    progress.failed();

    assertThat(progress.succeeded()).isEqualTo(Duration.ofSeconds(1));
    assertThat(progress.failed()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void deliveries_areLateWithoutASuccessForAMinute() {
    assertThat(progress.isLate()).isFalse();
    pass(Duration.ofSeconds(61));
    assertThat(progress.isLate()).isTrue();

    progress.failed();
    assertThat(progress.isLate()).isTrue();

    progress.succeeded();
    assertThat(progress.isLate()).isFalse();
  }

  private void pass(Duration time) {
    now.updateAndGet(instant -> instant.plus(time));
  }

  private static final class Settings implements AccessConfig {
    @Override
    public Duration shipEvery() {
      return Duration.ofSeconds(1);
    }

    @Override
    public Duration lateAfter() {
      return Duration.ofMinutes(1);
    }
  }
}
