package org.resguardo.identity.problem;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Ends a request with a problem document. Carries no stack trace: it is an answer, not a bug.
public final class ProblemException extends RuntimeException {
  private final ProblemType type;
  private final @Nullable String rule;
  private final @Nullable Duration wait;

  /// Refuses with `type` alone.
  public ProblemException(ProblemType type) {
    this(type, null, null);
  }

  /// Refuses a request that broke `rule`, a sentence of our own that holds nothing of the request.
  public static ProblemException brokenRule(String rule) {
    return new ProblemException(ProblemType.MALFORMED_REQUEST, rule, null);
  }

  /// Refuses with `type`, and says when it is worth asking again.
  public static ProblemException retryAfter(ProblemType type, Duration wait) {
    return new ProblemException(type, null, wait);
  }

  private ProblemException(ProblemType type, @Nullable String rule, @Nullable Duration wait) {
    super(type.title(), null, false, false);
    this.type = type;
    this.rule = rule;
    this.wait = wait;
  }

  Problem problem() {
    return new Problem(type, rule);
  }

  /// For the header `Retry-After`.
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(wait);
  }
}
