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
import org.resguardo.report.roster.RosterOutcome.LogRefused;
import org.resguardo.report.roster.RosterOutcome.Overtaken;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.roster.Roster;

/// Fetches the roster at start and then periodically.
@ApplicationScoped
class RosterRefresh {
  private static final Logger LOG = Logger.getLogger(RosterRefresh.class);

  private final RosterFetch rosters;
  private final CurrentRoster current;
  private final Duration pause;
  private volatile String lastFetch = "none yet";

  RosterRefresh(RosterFetch rosters, CurrentRoster current, RosterConfig config) {
    this.rosters = rosters;
    this.current = current;
    this.pause = config.roster().refreshEvery();
  }

  void start(@Observes StartupEvent started, Background background) {
    background.repeat(this::refresh);
  }

  /// How the last fetch ended, in a few words.
  String lastFetch() {
    return lastFetch;
  }

  CompletionStage<Duration> refresh() {
    return rosters.fetch().thenAccept(this::use).handle((_, failure) -> pauseAfter(failure));
  }

  private void use(RosterOutcome outcome) {
    switch (outcome) {
      case Taken taken -> take(taken.roster());
      case Refused _, RolledBack _, LogRefused _ -> LOG.errorf("roster %s", outcome.words());
      case Overtaken _ -> LOG.debugf("roster %s", outcome.words());
    }
    lastFetch = outcome.words();
  }

  private void take(Roster roster) {
    boolean isNew = current.newest().filter(r -> r.version() == roster.version()).isEmpty();
    current.take(roster);
    if (isNew) {
      LOG.infof("roster taken: version %d", roster.version());
    }
  }

  private Duration pauseAfter(@Nullable Throwable failure) {
    if (failure != null) {
      LOG.warnf("roster not fetched: %s", FailureTrace.of(failure));
      lastFetch = "failed";
    }
    return pause;
  }
}
