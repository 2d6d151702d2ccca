package org.resguardo.report.oblivious;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.age.OpenException;
import org.resguardo.submission.IsoWeek;

/// The stored keys: made a week ahead, sealed, dropped when no request may use them any more.
@ApplicationScoped
class KeyStore {
  private static final Duration WEEK = Duration.ofDays(7);

  private final ObliviousKeyRepository rows;
  private final SeedVault vault;
  private final Vertx vertx;
  private final SecureRandom random = new SecureRandom();

  KeyStore(ObliviousKeyRepository rows, SeedVault vault, Vertx vertx) {
    this.rows = rows;
    this.vault = vault;
    this.vertx = vertx;
  }

  /// Emits the keys there are after this week's and the next one's were made, where missing, and
  /// the old ones deleted. Those sealed to another identity are left out.
  Uni<List<OpenedKey>> upToDate(Instant now) {
    return rows.deleteBefore(IsoWeek.of(now.minus(WEEK).minus(WeekKeys.LEEWAY)))
        .chain(rows::all)
        .flatMap(present -> makeMissing(now, present))
        .chain(rows::all)
        .flatMap(present -> vertx.executeBlocking(() -> opened(present), false));
  }

  private Uni<Void> makeMissing(Instant now, List<StoredKey> present) {
    List<IsoWeek> weeks = present.stream().map(StoredKey::week).toList();
    IsoWeek week = IsoWeek.of(now);
    return Multi.createFrom()
        .items(Stream.of(week, week.next()).filter(needed -> !weeks.contains(needed)))
        .onItem()
        .transformToUniAndConcatenate(this::make)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Void> make(IsoWeek week) {
    return vertx
        .executeBlocking(() -> vault.seal(GatewaySeeds.generate(random)), false)
        .flatMap(seeds -> rows.insert(week, seeds));
  }

  private List<OpenedKey> opened(List<StoredKey> present) {
    return present.stream().flatMap(key -> opened(key).stream()).toList();
  }

  private Optional<OpenedKey> opened(StoredKey key) {
    try {
      GatewaySeeds seeds = vault.open(key.sealedSeeds());
      return Optional.of(new OpenedKey(new WeekKeys(key.week(), seeds), key.isConfirmed()));
    } catch (OpenException | IllegalArgumentException sealedToAnother) {
      return Optional.empty(); // the health data tell that the week has no key
    }
  }
}
