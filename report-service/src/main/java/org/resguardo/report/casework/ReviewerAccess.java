package org.resguardo.report.casework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.report.caller.Caller;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.roster.CurrentRoster;
import org.resguardo.report.suspension.Suspensions;

/// Admits a caller by token *and* suspensions *and* roster. A token outlives a suspension by
/// minutes, a roster by days; the list of suspensions is seconds old.
@ApplicationScoped
class ReviewerAccess {
  private final Caller caller;
  private final Suspensions suspensions;
  private final CurrentRoster roster;

  ReviewerAccess(Caller caller, Suspensions suspensions, CurrentRoster roster) {
    this.caller = caller;
    this.suspensions = suspensions;
    this.roster = roster;
  }

  /// The reviewer who is calling.
  ///
  /// @throws ProblemException when they are suspended or not in the roster, or that cannot be told
  Reviewer reviewer() {
    Optional<String> memberId = caller.memberId();
    memberId.ifPresent(suspensions::requireGoodStanding);
    if (roster.inForce().isEmpty()) {
      throw new ProblemException(ProblemType.ROSTER_UNAVAILABLE);
    }
    return memberId
        .flatMap(id -> caller.organisation().map(organisation -> new Reviewer(id, organisation)))
        .filter(reviewer -> roster.listsReviewer(reviewer.memberId(), reviewer.organisation()))
        .orElseThrow(() -> new ProblemException(ProblemType.NOT_IN_ROSTER));
  }
}
