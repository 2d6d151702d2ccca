package org.resguardo.report.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.resguardo.report.background.Background;

/// Ends the packaged service when PostgreSQL would write statements or values to its log.
///
/// The database may be away at the start and may be set anew at any time, so it is asked again and
/// again.
@ApplicationScoped
class DatabaseGuard {
  private static final Logger LOG = Logger.getLogger(DatabaseGuard.class);
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int REFUSED = 1;

  private final DatabaseRepository database;
  private final Background background;

  DatabaseGuard(DatabaseRepository database, Background background) {
    this.database = database;
    this.background = background;
  }

  void start(@Observes StartupEvent starting) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      background.repeat(this::check);
    }
  }

  /// Emits what to change; fails when the database does not answer.
  Uni<List<String>> broken() {
    return database.settings(DatabaseRules.names()).map(DatabaseRules::broken);
  }

  private CompletionStage<Duration> check() {
    return broken()
        .onFailure()
        .recoverWithItem(List.of()) // an outage is told by others
        .invoke(DatabaseGuard::judge)
        .map(_ -> EVERY)
        .subscribeAsCompletionStage();
  }

  private static void judge(List<String> broken) {
    if (!broken.isEmpty()) {
      LOG.errorf("not safe to run: %s", String.join("; ", broken));
      Quarkus.asyncExit(REFUSED);
    }
  }
}
