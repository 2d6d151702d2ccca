package org.resguardo.report.release;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.resguardo.report.problem.FailureTrace;

/// How releases of this instance go, and so how long to wait for the next look. Nothing is logged
/// of a release that went well: it would tell when reports came.
@ApplicationScoped
class ReleaseProgress {
  private static final Logger LOG = Logger.getLogger(ReleaseProgress.class);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);

  private final ReleaseConfig config;
  private final InstantSource clock;
  private final AtomicReference<Instant> lastSuccess;

  ReleaseProgress(ReleaseConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
    this.lastSuccess = new AtomicReference<>(clock.instant());
  }

  /// Gives the pause after a look that went well.
  Duration succeeded() {
    lastSuccess.set(clock.instant());
    return config.checkEvery();
  }

  /// Gives the pause after one that failed.
  Duration failed(Throwable failure) {
    LOG.warnf("submissions not released: %s", FailureTrace.of(failure));
    return AFTER_FAILURE;
  }

  boolean isLate() {
    return clock.instant().isAfter(lastSuccess.get().plus(config.lateAfter()));
  }
}
