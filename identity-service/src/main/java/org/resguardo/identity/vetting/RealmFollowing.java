package org.resguardo.identity.vetting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicLong;
import org.resguardo.identity.worker.Periodic;

/// Looks every few seconds which accounts have to follow a decision, and makes them.
@ApplicationScoped
class RealmFollowing {
  private final RealmService realm;
  private final VettingConfig config;
  private final AtomicLong timer = new AtomicLong();

  RealmFollowing(RealmService realm, VettingConfig config) {
    this.realm = realm;
    this.config = config;
  }

  void start(@Observes StartupEvent started, Vertx vertx) {
    Periodic following = new Periodic("making accounts follow", this::turn);
    timer.set(following.start(vertx, config.followEvery()));
  }

  /// Lets what is under way come to its end, and begins nothing more.
  void stop(@Observes ShutdownEvent stopping, Vertx vertx) {
    vertx.cancelTimer(timer.get());
  }

  // One account that fails does not hold up the others.
  private Uni<Void> turn() {
    return realm
        .waiting()
        .onItem()
        .transformToMulti(waiting -> Multi.createFrom().iterable(waiting))
        .onItem()
        .transformToUni(realm::follow)
        .collectFailures()
        .concatenate()
        .onItem()
        .ignoreAsUni();
  }
}
