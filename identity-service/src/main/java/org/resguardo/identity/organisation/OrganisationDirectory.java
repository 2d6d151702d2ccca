package org.resguardo.identity.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.roster.Organisation;

/// The organisations, for the features that build on them.
@ApplicationScoped
public class OrganisationDirectory {
  private final OrganisationRepository organisations;

  OrganisationDirectory(OrganisationRepository organisations) {
    this.organisations = organisations;
  }

  /// Emits all organisations, by id. Joins the caller's transaction.
  public Uni<List<Organisation>> all() {
    return organisations
        .all()
        .map(stored -> stored.stream().map(StoredOrganisation::value).toList());
  }

  /// Emits whether the organisation has been entered. Joins the caller's transaction.
  public Uni<Boolean> knows(String id) {
    return organisations.count("id", id).map(found -> found == 1);
  }
}
