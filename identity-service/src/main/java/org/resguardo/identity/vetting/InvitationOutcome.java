package org.resguardo.identity.vetting;

import org.resguardo.identity.problem.ProblemType;

/// What became of an invitation.
sealed interface InvitationOutcome {
  /// There is an account, and it waits for its owner.
  record Invited(InvitationAnswer answer) implements InvitationOutcome {}

  /// There is none, or it is somebody's already.
  record Refused(ProblemType why) implements InvitationOutcome {}
}
