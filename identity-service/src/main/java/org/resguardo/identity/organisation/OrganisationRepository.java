package org.resguardo.identity.organisation;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Reads and writes `organisation`. Needs an open transaction or session.
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<StoredOrganisation, String> {
  Uni<Optional<StoredOrganisation>> byId(String id) {
    return findById(id).map(Optional::ofNullable);
  }

  Uni<List<StoredOrganisation>> all() {
    return listAll(Sort.by("id"));
  }
}
