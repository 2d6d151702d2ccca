package org.resguardo.identity.issuance;

import java.time.Duration;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.token.TokenResponse;

/// What became of a request for a token.
sealed interface IssuingOutcome {
  /// It was signed.
  record Issued(TokenResponse response) implements IssuingOutcome {}

  /// It was not, and will not be before some time has passed.
  record Later(ProblemType why, Duration after) implements IssuingOutcome {}

  /// It was not, and will not be.
  record Refused(ProblemType why) implements IssuingOutcome {}
}
