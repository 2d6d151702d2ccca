package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemType;

/// What became of an endorsement.
sealed interface EndorsementOutcome {
  /// It counts.
  record Taken(EndorsementAnswer answer) implements EndorsementOutcome {}

  /// It was not taken.
  record Refused(ProblemType why) implements EndorsementOutcome {}
}
