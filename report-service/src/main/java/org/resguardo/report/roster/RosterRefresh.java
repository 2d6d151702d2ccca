package org.resguardo.report.roster;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.report.roster.RosterOutcome.Unchanged;

/// Fetches the roster at start and then periodically. One fetch at a time.
@ApplicationScoped
class RosterRefresh {
  private static final Logger LOG = Logger.getLogger(RosterRefresh.class);
  private static final long AT_ONCE = 1;

  private final RosterGateway gateway;
  private final CurrentRoster current;
  private final RosterConfig config;
  private final AtomicBoolean isFetching = new AtomicBoolean();

  RosterRefresh(RosterGateway gateway, CurrentRoster current, RosterConfig config) {
    this.gateway = gateway;
    this.current = current;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    long period = config.roster().refreshEvery().toMillis();
    vertx.setPeriodic(AT_ONCE, period, _ -> refresh());
  }

  private void refresh() {
    if (!isFetching.compareAndSet(false, true)) {
      return;
    }
    var _ =
        gateway
            .fetch()
            .thenAccept(roster -> log(current.offer(roster)))
            .whenComplete((_, failure) -> finish(failure));
  }

  private void finish(Throwable failure) {
    isFetching.set(false);
    if (failure != null) {
      LOG.warnf("roster not fetched: %s", rootOf(failure).getClass().getSimpleName());
    }
  }

  private static void log(RosterOutcome outcome) {
    switch (outcome) {
      case Taken taken -> LOG.infof("roster taken: version %d", taken.version());
      case Refused refused -> LOG.errorf("roster refused: %s", refused.reason());
      case RolledBack old -> LOG.errorf("roster refused: rolled back to %d", old.version());
      case Unchanged _ -> LOG.debug("roster unchanged");
    }
  }

  private static Throwable rootOf(Throwable failure) {
    return failure.getCause() == null ? failure : rootOf(failure.getCause());
  }
}
