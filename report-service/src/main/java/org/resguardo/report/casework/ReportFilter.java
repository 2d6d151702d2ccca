package org.resguardo.report.casework;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Which reports to list.
///
/// @param state only those in this state, or null for all
/// @param assignment only those assigned so, or null for all
record ReportFilter(@Nullable State state, @Nullable Assignment assignment) {
  /// Whose reports.
  enum Assignment {
    ME,
    NONE
  }

  /// Reads the query parameters as they came.
  ///
  /// @throws ProblemException when one of them has no meaning
  static ReportFilter of(@Nullable String state, @Nullable String assignee) {
    return new ReportFilter(
        state == null ? null : known(State.ofWord(state)),
        assignee == null ? null : known(assignment(assignee)));
  }

  private static Optional<Assignment> assignment(String word) {
    return switch (word) {
      case "me" -> Optional.of(Assignment.ME);
      case "none" -> Optional.of(Assignment.NONE);
      default -> Optional.empty();
    };
  }

  private static <T> T known(Optional<T> value) {
    return value.orElseThrow(() -> new ProblemException(ProblemType.MALFORMED_REQUEST));
  }
}
