package org.resguardo.report.intake;

import java.util.UUID;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.submission.Acknowledgement;

/// What became of a submission.
sealed interface SubmissionOutcome {
  /// It is stored, now or by an earlier request with the same sealed parts.
  record Stored(Acknowledgement acknowledgement) implements SubmissionOutcome {}

  /// It is stored as far as it has come; its attachments are expected.
  record Begun(UUID upload) implements SubmissionOutcome {}

  /// Nothing of it is stored.
  record Refused(ProblemType rule) implements SubmissionOutcome {}
}
