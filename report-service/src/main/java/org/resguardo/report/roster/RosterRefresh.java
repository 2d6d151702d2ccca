package org.resguardo.report.roster;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.background.Background;
import org.resguardo.report.problem.FailureTrace;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.report.roster.RosterOutcome.Unchanged;

/// Fetches the roster at start and then periodically.
@ApplicationScoped
class RosterRefresh {
  private static final Logger LOG = Logger.getLogger(RosterRefresh.class);

  private final RosterGateway gateway;
  private final CurrentRoster current;
  private final Duration pause;

  RosterRefresh(RosterGateway gateway, CurrentRoster current, RosterConfig config) {
    this.gateway = gateway;
    this.current = current;
    this.pause = config.roster().refreshEvery();
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::refresh);
  }

  private CompletionStage<Duration> refresh() {
    return gateway
        .fetch()
        .thenAccept(roster -> log(current.offer(roster)))
        .handle((_, failure) -> pauseAfter(failure));
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warnf("roster not fetched: %s", FailureTrace.of(failure));
    }
    return pause;
  }

  private static void log(RosterOutcome outcome) {
    switch (outcome) {
      case Taken taken -> LOG.infof("roster taken: version %d", taken.version());
      case Refused refused -> LOG.errorf("roster refused: %s", refused.reason());
      case RolledBack old -> LOG.errorf("roster refused: rolled back to %d", old.version());
      case Unchanged _ -> LOG.debug("roster unchanged");
    }
  }
}
