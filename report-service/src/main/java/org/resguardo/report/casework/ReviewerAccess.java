package org.resguardo.report.casework;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.roster.CurrentRoster;

/// Admits a caller by token *and* roster. A token outlives a suspension by minutes; the roster does
/// not.
@ApplicationScoped
class ReviewerAccess {
  private final SecurityIdentity identity;
  private final CurrentRoster roster;

  ReviewerAccess(SecurityIdentity identity, CurrentRoster roster) {
    this.identity = identity;
    this.roster = roster;
  }

  /// The reviewer who is calling.
  ///
  /// @throws ProblemException when there is no roster in force, or it does not list the caller
  Reviewer reviewer() {
    if (roster.inForce().isEmpty()) {
      throw new ProblemException(ProblemType.ROSTER_UNAVAILABLE);
    }
    String memberId = claim("member_id");
    String organisation = claim("organisation");
    if (memberId == null || organisation == null || !roster.listsReviewer(memberId, organisation)) {
      throw new ProblemException(ProblemType.NOT_IN_ROSTER);
    }
    return new Reviewer(memberId, organisation);
  }

  private @Nullable String claim(String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
            && token.getClaim(name) instanceof String value
        ? value
        : null;
  }
}
