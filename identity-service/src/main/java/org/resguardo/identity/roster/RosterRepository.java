package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Reads `published_roster` and adds to it.
@ApplicationScoped
class RosterRepository implements PanacheRepositoryBase<StoredRoster, Integer> {
  Uni<Optional<StoredRoster>> latest() {
    return newestUpTo(Integer.MAX_VALUE);
  }

  Uni<Optional<StoredRoster>> newestUpTo(int version) {
    return find("version <= ?1", Sort.descending("version"), version)
        .firstResult()
        .map(Optional::ofNullable);
  }

  Uni<Optional<StoredRoster>> ofVersion(int version) {
    return findById(version).map(Optional::ofNullable);
  }
}
