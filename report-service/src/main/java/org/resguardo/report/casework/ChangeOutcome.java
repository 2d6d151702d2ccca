package org.resguardo.report.casework;

import org.resguardo.report.problem.ProblemType;

/// What became of a change to a report.
sealed interface ChangeOutcome {
  /// It is written; this is the report now.
  record Changed(ReportSummary report) implements ChangeOutcome {}

  /// Nothing is written.
  record Refused(ProblemType rule) implements ChangeOutcome {}
}
