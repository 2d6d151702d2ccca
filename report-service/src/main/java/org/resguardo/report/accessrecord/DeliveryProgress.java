package org.resguardo.report.accessrecord;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// How deliveries of this instance go, and so how long to wait for the next. Thread-safe.
@ApplicationScoped
class DeliveryProgress {
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
  private static final int MAX_DOUBLINGS = 10;

  private final AccessConfig config;
  private final InstantSource clock;
  private final AtomicReference<State> state;

  private record State(Instant lastSuccess, int failures) {}

  DeliveryProgress(AccessConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.state = new AtomicReference<>(new State(clock.instant(), 0));
  }

  /// Gives the pause after a run that went well.
  Duration succeeded() {
    state.set(new State(clock.instant(), 0));
    return config.shipEvery();
  }

  /// Gives the pause after a run that failed: twice as long each time, up to a minute.
  Duration failed() {
    State now = state.updateAndGet(s -> new State(s.lastSuccess, s.failures + 1));
    Duration pause = config.shipEvery().multipliedBy(1L << Math.min(now.failures, MAX_DOUBLINGS));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  boolean isLate() {
    return clock.instant().isAfter(state.get().lastSuccess.plus(config.lateAfter()));
  }
}
