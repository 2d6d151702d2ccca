package org.resguardo.identity.issuance;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.submission.IsoWeek;

/// Reads `issuer_key`, adds to it and takes from it. Needs an open transaction or session.
@ApplicationScoped
class IssuerKeyRepository implements PanacheRepositoryBase<StoredIssuerKey, String> {
  // Two conflicts are possible: a key of that week, and one with the same truncated id.
  private static final String INSERT =
      """
      insert into issuer_key (week, spki, sealed_secret) values (?1, ?2, ?3)
      on conflict do nothing""";

  /// Adds a key. Emits false when there is one of that week, or one that requests could not tell
  /// from it; waits for whoever is adding one right now.
  Uni<Boolean> add(StoredIssuerKey key) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, key.week().toString())
                    .setParameter(2, key.key().spki().toArray())
                    .setParameter(3, key.sealedSecret().toArray())
                    .executeUpdate())
        .map(added -> added == 1);
  }

  Uni<Optional<StoredIssuerKey>> ofWeek(IsoWeek week) {
    return findById(week.toString()).map(Optional::ofNullable);
  }

  /// Emits all keys, by week.
  Uni<List<StoredIssuerKey>> all() {
    return listAll(Sort.by("week"));
  }

  // Weeks of four-digit years sort as their texts do.
  Uni<Void> deleteBefore(IsoWeek week) {
    return delete("week < ?1", week.toString()).replaceWithVoid();
  }
}
