package org.resguardo.identity.issuance;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.resguardo.identity.worker.Periodic;

/// Starts what is done for issuance again and again.
@ApplicationScoped
class KeyRotation {
  private final KeyTurn turn;
  private final CurrentIssuer current;
  private final DailyQuota quota;
  private final IssuanceConfig config;
  private final AtomicLong timer = new AtomicLong();

  KeyRotation(KeyTurn turn, CurrentIssuer current, DailyQuota quota, IssuanceConfig config) {
    this.turn = turn;
    this.current = current;
    this.quota = quota;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    timer.set(new Periodic("rotation of issuer keys", this::all).start(vertx, config.every()));
  }

  /// Lets what is under way come to its end, and begins nothing more.
  void stop(@Observes ShutdownEvent stopping, Vertx vertx) {
    vertx.cancelTimer(timer.get());
  }

  // Asks for the current issuer last, so that the operator hears when it cannot be opened.
  private Uni<Void> all() {
    return quota.forgetEarlierDays().chain(turn::take).chain(current::get).replaceWithVoid();
  }
}
