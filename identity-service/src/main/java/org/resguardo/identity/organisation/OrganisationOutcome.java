package org.resguardo.identity.organisation;

import org.resguardo.identity.problem.ProblemType;

/// What became of entering an organisation.
sealed interface OrganisationOutcome {
  /// It is stored as asked and was not there before.
  record Created(OrganisationAnswer organisation) implements OrganisationOutcome {}

  /// It is stored as asked, changed or as it was.
  record Stored(OrganisationAnswer organisation) implements OrganisationOutcome {}

  /// Nothing was stored.
  record Refused(ProblemType why) implements OrganisationOutcome {}
}
