package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.translog.LogName;
import org.resguardo.identity.translog.LogProofs;
import org.resguardo.submission.IsoWeek;

/// The keys of the last, this and the next week that stand in the directory log under a witnessed
/// checkpoint. Only these are served, because clients and report-service take no other.
@ApplicationScoped
class WitnessedKeys {
  private final IssuerKeyService keys;
  private final LogProofs proofs;
  private final InstantSource clock;

  WitnessedKeys(IssuerKeyService keys, LogProofs proofs, InstantSource clock) {
    this.keys = keys;
    this.proofs = proofs;
    this.clock = clock;
  }

  /// Emits those there are, by week.
  Uni<List<WitnessedKey>> all() {
    IsoWeek current = IsoWeek.of(clock.instant());
    List<IsoWeek> weeks = List.of(current.previous(), current, current.next());
    return keys.all()
        .onItem()
        .transformToMulti(stored -> Multi.createFrom().iterable(stored))
        .filter(stored -> weeks.contains(stored.week()))
        .onItem()
        .transformToUniAndConcatenate(this::witnessed)
        .collect()
        .asList()
        .map(found -> found.stream().flatMap(Optional::stream).toList());
  }

  private Uni<Optional<WitnessedKey>> witnessed(StoredIssuerKey stored) {
    return proofs
        .proof(LogName.DIRECTORY, stored.logEntry())
        .map(found -> found.map(proof -> new WitnessedKey(stored.week(), stored.key(), proof)));
  }
}
