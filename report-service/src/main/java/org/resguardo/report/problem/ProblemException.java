package org.resguardo.report.problem;

/// Ends a request with a problem. Carries no message, cause or stack trace: whatever it could say
/// might come from the request.
public final class ProblemException extends RuntimeException {
  private final ProblemType type;

  public ProblemException(ProblemType type) {
    super(type.urn(), null, false, false);
    this.type = type;
  }

  /// What the caller is told.
  public ProblemType type() {
    return type;
  }
}
