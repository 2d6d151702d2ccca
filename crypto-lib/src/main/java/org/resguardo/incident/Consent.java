package org.resguardo.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.ConsentLevel;

/// What the reporter allows: a level, for which organisations (none named: all the report is
/// addressed to), and until when. A signed consent statement made later with the receipt takes
/// precedence.
public record Consent(
    @Required ConsentLevel level, List<OrganisationId> organisations, @Nullable CoarseDate until) {

  /// Storing, and reading by the reviewers: what submitting a report means.
  static final List<Consent> DEFAULTS =
      List.of(
          new Consent(ConsentLevel.C0_STORE, List.of(), null),
          new Consent(ConsentLevel.C1_REVIEWERS, List.of(), null));

  /// @throws IllegalArgumentException when an organisation is repeated, or a named referral names
  ///   none
  public Consent {
    organisations = Rules.distinct(organisations);
    Rules.check(
        level != ConsentLevel.C4_REFERRAL_NAMED || !organisations.isEmpty(),
        "must name the organisation of a referral");
  }
}
