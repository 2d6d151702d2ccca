package org.resguardo.report.casework;

import java.util.UUID;
import org.resguardo.report.problem.ProblemType;

/// What became of a note.
sealed interface NoteOutcome {
  /// It is stored under `note`, and this is the report now.
  record Added(UUID note, ReportSummary report) implements NoteOutcome {}

  /// Nothing is stored.
  record Refused(ProblemType rule) implements NoteOutcome {}
}
