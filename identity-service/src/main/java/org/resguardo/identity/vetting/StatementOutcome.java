package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemType;
import org.resguardo.vetting.EndorsementStatement;

/// What became of asking for a statement to sign.
sealed interface StatementOutcome {
  /// The statement as it would count today.
  record Ready(EndorsementStatement statement) implements StatementOutcome {}

  /// There is nothing to sign.
  record Refused(ProblemType why) implements StatementOutcome {}
}
