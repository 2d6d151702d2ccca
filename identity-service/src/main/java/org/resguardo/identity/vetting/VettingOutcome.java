package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemType;

/// What became of a request that changes one member.
sealed interface VettingOutcome {
  /// It is as asked, now or already before.
  record Done() implements VettingOutcome {}

  /// Nothing was changed.
  record Refused(ProblemType why) implements VettingOutcome {}
}
