package org.resguardo.report.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// Which part of a list ordered by random ids.
///
/// @param after only items with a greater id
/// @param limit how many at most
record Paging(UUID after, int limit) {
  /// Before every id.
  private static final UUID START = new UUID(0, 0);

  /// Reads the query parameters as they came.
  ///
  /// @param maxLimit the limit when none is asked for, and the greatest
  /// @throws ProblemException when one of them has no meaning
  static Paging of(@Nullable String after, @Nullable String limit, int maxLimit) {
    try {
      Paging paging =
          new Paging(
              after == null ? START : UUID.fromString(after),
              limit == null ? maxLimit : Integer.parseInt(limit));
      if (paging.limit >= 1 && paging.limit <= maxLimit) {
        return paging;
      }
    } catch (IllegalArgumentException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
    throw new ProblemException(ProblemType.MALFORMED_REQUEST);
  }
}
