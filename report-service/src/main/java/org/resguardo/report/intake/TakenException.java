package org.resguardo.report.intake;

import org.resguardo.report.problem.ProblemType;

/// Ends a transaction without a trace of it: a token, commitment or mailbox is somebody's already -
/// maybe that of the same submission, sent twice.
final class TakenException extends RuntimeException {
  private final ProblemType unlessTheSame;

  TakenException(ProblemType unlessTheSame) {
    super(null, null, false, false);
    this.unlessTheSame = unlessTheSame;
  }

  /// What is wrong, if it is not the same submission.
  ProblemType unlessTheSame() {
    return unlessTheSame;
  }
}
