package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.worker.Worker;
import org.resguardo.submission.IsoWeek;

/// Makes the key that is due, and forgets those that count no more.
@ApplicationScoped
class KeyTurn {
  private final IssuerKeyService keys;
  private final KeyMaker maker;
  private final Worker worker;
  private final IssuanceConfig config;
  private final InstantSource clock;

  KeyTurn(
      IssuerKeyService keys,
      KeyMaker maker,
      Worker worker,
      IssuanceConfig config,
      InstantSource clock) {
    this.keys = keys;
    this.maker = maker;
    this.worker = worker;
    this.config = config;
    this.clock = clock;
  }

  /// Emits nothing, once at most one key was made and earlier ones than the last week's are gone.
  Uni<Void> take() {
    return keys.all()
        .flatMap(this::makeDue)
        .chain(() -> keys.forgetBefore(IsoWeek.of(clock.instant()).previous()));
  }

  private Uni<Void> makeDue(List<StoredIssuerKey> stored) {
    List<IsoWeek> made = stored.stream().map(StoredIssuerKey::week).toList();
    Optional<IsoWeek> due = KeySchedule.due(clock.instant(), made, config.ahead());
    return due.map(this::make).orElseGet(() -> Uni.createFrom().voidItem());
  }

  // When another instance was quicker, or the truncated id is taken, the next turn sees it.
  private Uni<Void> make(IsoWeek week) {
    return worker
        .run(() -> maker.make(week))
        .flatMap(keys::add)
        .invoke(isNew -> told(week, isNew))
        .replaceWithVoid();
  }

  private static void told(IsoWeek week, boolean isNew) {
    if (isNew) {
      IssuanceEvents.made(week);
    }
  }
}
