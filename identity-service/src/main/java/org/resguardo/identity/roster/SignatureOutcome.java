package org.resguardo.identity.roster;

import org.resguardo.identity.problem.ProblemType;

/// What became of a signature.
sealed interface SignatureOutcome {
  /// It stands under the draft, or under the roster it has published.
  record Taken(SignatureAnswer answer) implements SignatureOutcome {}

  /// It was not taken.
  record Refused(ProblemType why) implements SignatureOutcome {}
}
