package org.resguardo.report.problem;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem. Carries no message, cause or stack trace: whatever it could say
/// might come from the request.
public final class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final @Nullable String challenge;

  public ProblemException(ProblemType type) {
    this(type, null);
  }

  private ProblemException(ProblemType type, @Nullable String challenge) {
    super(type.urn(), null, false, false);
    this.type = type;
    this.challenge = challenge;
  }

  /// A 401.
  ///
  /// @param challenge for `WWW-Authenticate`; nothing of it comes from the request
  public static ProblemException challenging(ProblemType type, String challenge) {
    return new ProblemException(type, challenge);
  }

  /// What the caller is told.
  public ProblemType type() {
    return type;
  }

  /// What the caller is asked for.
  Optional<String> challenge() {
    return Optional.ofNullable(challenge);
  }
}
