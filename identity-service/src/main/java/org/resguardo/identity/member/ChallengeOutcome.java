package org.resguardo.identity.member;

import org.resguardo.identity.problem.ProblemType;

/// What became of making a challenge.
sealed interface ChallengeOutcome {
  /// The key is of the right kind.
  record Made(Challenge challenge) implements ChallengeOutcome {}

  /// It is not.
  record Refused(ProblemType why) implements ChallengeOutcome {}
}
