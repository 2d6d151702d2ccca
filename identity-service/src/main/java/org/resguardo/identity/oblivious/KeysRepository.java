package org.resguardo.identity.oblivious;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// Reads `oblivious_keys`, adds to it and takes from it. Needs an open transaction.
@ApplicationScoped
class KeysRepository implements PanacheRepositoryBase<StoredKeys, String> {
  private static final String INSERT =
      "insert into oblivious_keys (week, digest) values (?1, ?2) on conflict do nothing";

  /// Adds the keys of a week. Emits false when there are some; waits for whoever is adding some
  /// right now.
  Uni<Boolean> add(IsoWeek week, Bytes digest) {
    return getSession()
        .flatMap(
            session ->
                session
                    .createNativeQuery(INSERT)
                    .setParameter(1, week.toString())
                    .setParameter(2, digest.toArray())
                    .executeUpdate())
        .map(added -> added == 1);
  }

  /// Emits the digest of the keys of a week that has some.
  Uni<Bytes> digest(IsoWeek week) {
    return findById(week.toString()).map(StoredKeys::digest);
  }

  // Weeks of four-digit years sort as their texts do.
  Uni<Void> deleteBefore(IsoWeek week) {
    return delete("week < ?1", week.toString()).replaceWithVoid();
  }
}
