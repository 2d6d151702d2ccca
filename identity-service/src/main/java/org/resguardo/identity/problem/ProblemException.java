package org.resguardo.identity.problem;

import org.jspecify.annotations.Nullable;

/// Ends a request with a problem document. Carries no stack trace: it is an answer, not a bug.
public final class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final @Nullable String rule;

  /// Refuses with `type` alone.
  public ProblemException(ProblemType type) {
    this(type, null);
  }

  /// Refuses a request that broke `rule`, a sentence of our own that holds nothing of the request.
  public static ProblemException brokenRule(String rule) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, rule);
  }

  private ProblemException(ProblemType type, @Nullable String rule) {
    super(type.title(), null, false, false);
    this.type = type;
    this.rule = rule;
  }

  Problem problem() {
    return new Problem(type, rule);
  }
}
