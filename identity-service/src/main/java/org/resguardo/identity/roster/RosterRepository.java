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
    return findAll(Sort.descending("version")).firstResult().map(Optional::ofNullable);
  }
}
