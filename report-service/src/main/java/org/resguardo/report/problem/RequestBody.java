package org.resguardo.report.problem;

import org.jspecify.annotations.Nullable;

/// The body of a request, which JSON lets be `null` and HTTP lets be absent.
public final class RequestBody {
  private RequestBody() {}

  /// The body.
  ///
  /// @throws ProblemException when there is none
  public static <T> T required(@Nullable T body) {
    if (body == null) {
      throw new ProblemException(ProblemType.MALFORMED_JSON);
    }
    return body;
  }
}
