package org.resguardo.report.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.roster.CurrentRoster;
import org.resguardo.roster.Roster;

/// What the roster in force says about a submission.
@ApplicationScoped
class RosterRules {
  private final CurrentRoster roster;

  RosterRules(CurrentRoster roster) {
    this.roster = roster;
  }

  /// The first rule it breaks.
  Optional<ProblemType> broken(SealedSubmission sealed) {
    Roster current = roster.inForce().orElse(null);
    if (current == null || sealed.rosterVersion() > current.version()) {
      return Optional.of(ProblemType.ROSTER_UNAVAILABLE);
    }
    if (sealed.rosterVersion() < current.version()) {
      return Optional.of(ProblemType.ROSTER_VERSION_TOO_OLD);
    }
    return sealed.organisations().stream().allMatch(id -> current.organisation(id).isPresent())
        ? Optional.empty()
        : Optional.of(ProblemType.UNKNOWN_ORGANISATION);
  }
}
