package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemType;
import org.resguardo.vetting.Endorsement;

/// What became of checking an uploaded note.
sealed interface EndorsementCheckOutcome {
  /// It is an endorsement by a vetter of the caller's organisation.
  record Checked(Endorsement endorsement) implements EndorsementCheckOutcome {}

  /// It is not.
  record Refused(ProblemType why) implements EndorsementCheckOutcome {}
}
