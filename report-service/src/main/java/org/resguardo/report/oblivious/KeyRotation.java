package org.resguardo.report.oblivious;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.resguardo.report.background.Background;

/// Keeps the ring up to date: keys are made, handed to the log, and held once it has confirmed
/// them.
///
/// Safe to be ended at any step and to run in several instances at once: a week's first row counts,
/// and the log takes the same keys as often as they come.
@ApplicationScoped
class KeyRotation {
  private final KeyStore store;
  private final KeyDelivery delivery;
  private final ObliviousKeyRepository rows;
  private final KeyRing ring;
  private final InstantSource clock;
  private Duration pause = Duration.ZERO;
  private volatile boolean isRefused;

  KeyRotation(
      KeyStore store,
      KeyDelivery delivery,
      ObliviousKeyRepository rows,
      KeyRing ring,
      InstantSource clock) {
    this.store = store;
    this.delivery = delivery;
    this.rows = rows;
    this.ring = ring;
    this.clock = clock;
  }

  void start(@Observes StartupEvent started, Background background, ObliviousConfig config) {
    pause = config.rotateEvery();
    background.repeat(this::run);
  }

  /// Whether the log holds other keys of a week than ours; they cannot be served then.
  boolean isRefused() {
    return isRefused;
  }

  CompletionStage<Duration> run() {
    return store
        .upToDate(clock.instant())
        .flatMap(this::confirmed)
        .invoke(ring::hold)
        .replaceWith(pause)
        .subscribeAsCompletionStage();
  }

  private Uni<List<WeekKeys>> confirmed(List<OpenedKey> keys) {
    isRefused = false;
    return Multi.createFrom()
        .iterable(keys)
        .onItem()
        .transformToUniAndConcatenate(this::confirmed)
        .filter(OpenedKey::isConfirmed)
        .map(OpenedKey::keys)
        .collect()
        .asList();
  }

  private Uni<OpenedKey> confirmed(OpenedKey key) {
    return key.isConfirmed()
        ? Uni.createFrom().item(key)
        : delivery.deliver(key.keys()).flatMap(outcome -> noted(key, outcome));
  }

  private Uni<OpenedKey> noted(OpenedKey key, KeyDelivery.Outcome outcome) {
    return switch (outcome) {
      case CONFIRMED -> rows.confirm(key.keys().week()).replaceWith(key.confirmed());
      case OTHERS_HELD -> {
        isRefused = true;
        yield Uni.createFrom().item(key);
      }
      case NOT_TAKEN -> Uni.createFrom().item(key);
    };
  }
}
