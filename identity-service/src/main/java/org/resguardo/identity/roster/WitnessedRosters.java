package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.LogProofs;

/// The published rosters whose entry stands in the directory log under a witnessed checkpoint. Only
/// these are served, because clients take no other; it happens within about a second after a roster
/// was published.
@ApplicationScoped
class WitnessedRosters {
  private final PublishedRosters rosters;
  private final LogProofs proofs;

  WitnessedRosters(PublishedRosters rosters, LogProofs proofs) {
    this.rosters = rosters;
    this.proofs = proofs;
  }

  /// Emits the newest one, if there is any; it may have expired.
  Uni<Optional<StoredRoster>> newest() {
    return newestUpTo(Integer.MAX_VALUE);
  }

  /// Emits the tlog-proof of the newest one, if there is any.
  Uni<Optional<String>> proof() {
    return newest().flatMap(newest -> newest.map(this::proof).orElseGet(this::nothing));
  }

  private Uni<Optional<String>> proof(StoredRoster roster) {
    return proofs.proof(LogName.DIRECTORY, roster.logEntry().bytes());
  }

  private Uni<Optional<StoredRoster>> newestUpTo(int version) {
    return rosters
        .newestUpTo(version)
        .flatMap(found -> found.map(this::orEarlier).orElseGet(this::nothing));
  }

  private Uni<Optional<StoredRoster>> orEarlier(StoredRoster roster) {
    return proofs
        .isWitnessed(LogName.DIRECTORY, roster.logEntry().bytes())
        .flatMap(
            is ->
                is ? Uni.createFrom().item(Optional.of(roster)) : newestUpTo(roster.version() - 1));
  }

  private <T> Uni<Optional<T>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
