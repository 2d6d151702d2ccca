package org.resguardo.report.intake;

import org.resguardo.report.problem.ProblemType;
import org.resguardo.submission.Acknowledgement;

/// What became of a submission.
sealed interface SubmissionOutcome {
  /// It is stored, now or by an earlier request with the same sealed parts.
  record Stored(Acknowledgement acknowledgement) implements SubmissionOutcome {}

  /// Nothing of it is stored.
  record Refused(ProblemType rule) implements SubmissionOutcome {}
}
