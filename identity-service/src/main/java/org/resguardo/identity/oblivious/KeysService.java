package org.resguardo.identity.oblivious;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.Logbook;
import org.resguardo.submission.IsoWeek;

/// The rules for oblivious keys: of this week or the next, and the first of a week are the only
/// ones.
@ApplicationScoped
class KeysService {
  private final KeysRepository keys;
  private final Logbook logbook;
  private final InstantSource clock;

  KeysService(KeysRepository keys, Logbook logbook, InstantSource clock) {
    this.keys = keys;
    this.logbook = logbook;
    this.clock = clock;
  }

  /// Puts the keys in line for the directory log, unless they were before. Emits nothing, once that
  /// is durable; fails with a problem when they are not the first of their week, or of a wrong one.
  @WithTransaction
  Uni<Void> take(KeysDelivery delivery) {
    IsoWeek current = IsoWeek.of(clock.instant());
    if (!List.of(current, current.next()).contains(delivery.week())) {
      return Uni.createFrom().failure(new ProblemException(ProblemType.WEEK_REFUSED));
    }
    return keys.deleteBefore(current.previous())
        .chain(() -> keys.add(delivery.week(), delivery.keys().sha256()))
        .flatMap(isNew -> isNew ? log(delivery) : compare(delivery));
  }

  private Uni<Void> log(KeysDelivery delivery) {
    return logbook.append(LogName.DIRECTORY, List.of(delivery.logEntry()));
  }

  private Uni<Void> compare(KeysDelivery delivery) {
    return keys.digest(delivery.week())
        .invoke(
            digest -> {
              if (!digest.equals(delivery.keys().sha256())) {
                throw new ProblemException(ProblemType.WEEK_TAKEN);
              }
            })
        .replaceWithVoid();
  }
}
