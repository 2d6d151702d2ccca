package org.resguardo.identity.organisation;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.caller.Caller;
import org.resguardo.identity.organisation.OrganisationOutcome.Created;
import org.resguardo.identity.organisation.OrganisationOutcome.Refused;
import org.resguardo.identity.organisation.OrganisationOutcome.Stored;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.identity.version.IfMatch;
import org.resguardo.roster.Organisation;

/// The rules for organisations: each is entered and changed by its own vetters only.
@ApplicationScoped
class OrganisationService {
  private final OrganisationRepository organisations;

  OrganisationService(OrganisationRepository organisations) {
    this.organisations = organisations;
  }

  /// Enters or changes an organisation. Emits what became of it; an organisation that is already as
  /// asked needs no precondition (RFC 9110 section 13.1.1).
  @WithTransaction
  Uni<OrganisationOutcome> put(Caller caller, Organisation organisation, @Nullable IfMatch given) {
    if (!caller.isOf(organisation.id())) {
      return refused(ProblemType.OTHER_ORGANISATION);
    }
    return organisations
        .byId(organisation.id())
        .flatMap(
            found ->
                found
                    .map(stored -> change(stored, organisation, given))
                    .orElseGet(() -> create(organisation, given)));
  }

  /// Emits all organisations, by id.
  @WithSession
  Uni<List<OrganisationAnswer>> all() {
    return organisations.all().map(stored -> stored.stream().map(OrganisationAnswer::of).toList());
  }

  private Uni<OrganisationOutcome> create(Organisation organisation, @Nullable IfMatch given) {
    if (given != null) {
      return refused(ProblemType.PRECONDITION_FAILED);
    }
    return organisations
        .persistAndFlush(new StoredOrganisation(organisation))
        .map(stored -> new Created(OrganisationAnswer.of(stored)));
  }

  private Uni<OrganisationOutcome> change(
      StoredOrganisation stored, Organisation organisation, @Nullable IfMatch given) {
    if (stored.value().equals(organisation)) {
      return Uni.createFrom().item(new Stored(OrganisationAnswer.of(stored)));
    }
    var objection = IfMatch.objection(given, stored.version());
    if (objection.isPresent()) {
      return refused(objection.get());
    }
    stored.change(organisation);
    return organisations.flush().map(_ -> new Stored(OrganisationAnswer.of(stored)));
  }

  private static Uni<OrganisationOutcome> refused(ProblemType why) {
    return Uni.createFrom().item(new Refused(why));
  }
}
