package org.resguardo.identity.production;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import org.resguardo.identity.worker.Periodic;

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
  private final Vertx vertx;

  DatabaseGuard(DatabaseRepository database, Vertx vertx) {
    this.database = database;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent starting) {
    if (LaunchMode.current() == LaunchMode.NORMAL) {
      new Periodic("asking how PostgreSQL is set", this::check).start(vertx, EVERY);
    }
  }

  private Uni<Void> check() {
    return database
        .settings(DatabaseRules.names())
        .map(DatabaseRules::broken)
        .invoke(DatabaseGuard::judge)
        .replaceWithVoid();
  }

  private static void judge(List<String> broken) {
    if (!broken.isEmpty()) {
      LOG.errorf("not safe to run: %s", String.join("; ", broken));
      Quarkus.asyncExit(REFUSED);
    }
  }
}
