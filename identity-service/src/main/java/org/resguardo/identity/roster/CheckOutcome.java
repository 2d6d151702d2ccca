package org.resguardo.identity.roster;

import org.resguardo.identity.problem.ProblemType;

/// What became of checking an uploaded note.
sealed interface CheckOutcome {
  /// It is signed as it should be.
  record Checked(CheckedSignature signature) implements CheckOutcome {}

  /// It is not.
  record Refused(ProblemType why) implements CheckOutcome {}
}
