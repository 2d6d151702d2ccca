package org.resguardo.identity.version;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.identity.problem.ProblemType;

/// An `If-Match` header: one strong entity tag, as this service gives them out.
public record IfMatch(String entityTag) {
  public IfMatch {
    if (!entityTag.matches("\"[0-9]{1,9}\"")) {
      throw new IllegalArgumentException("not an entity tag of this service");
    }
  }

  /// The entity tag of a version.
  public static String entityTag(int version) {
    return "\"" + version + "\"";
  }

  /// Why something of `version` must not be changed on the strength of `given`, if so.
  ///
  /// @param given null when the request had no such header
  public static Optional<ProblemType> objection(@Nullable IfMatch given, int version) {
    if (given == null) {
      return Optional.of(ProblemType.PRECONDITION_REQUIRED);
    }
    return given.entityTag.equals(entityTag(version))
        ? Optional.empty()
        : Optional.of(ProblemType.PRECONDITION_FAILED);
  }
}
