package org.resguardo.identity.translog;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.resguardo.identity.worker.Periodic;

/// Starts what is done for each log again and again.
@ApplicationScoped
class LogRounds {
  private final OwnLogs logs;
  private final LogKeeper keeper;
  private final Witnessing witnessing;
  private final Recheck recheck;
  private final LogConfig config;
  private final List<Long> timers = new CopyOnWriteArrayList<>();

  LogRounds(
      OwnLogs logs, LogKeeper keeper, Witnessing witnessing, Recheck recheck, LogConfig config) {
    this.logs = logs;
    this.keeper = keeper;
    this.witnessing = witnessing;
    this.recheck = recheck;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    logs.all().forEach(log -> start(log, vertx));
  }

  /// Lets what is under way come to its end, and begins nothing more.
  void stop(@Observes ShutdownEvent stopping, Vertx vertx) {
    timers.forEach(vertx::cancelTimer);
  }

  private void start(OwnLog log, Vertx vertx) {
    String name = "of the " + log.name().word() + " log";
    Periodic extension = new Periodic("extension " + name, () -> keeper.keep(log));
    Periodic cosignatures = new Periodic("witnessing " + name, () -> witnessing.witness(log));
    Periodic check = new Periodic("check " + name, () -> recheck.turn(log));
    timers.add(extension.start(vertx, config.every()));
    timers.add(cosignatures.start(vertx, config.every()));
    timers.add(check.start(vertx, config.recheck().every()));
  }
}
