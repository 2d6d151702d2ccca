package org.resguardo.report.casework;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// A report's version as an entity tag (RFC 9110 section 8.8.3), such as `"7"`.
///
/// @param value as it stands in `If-Match` or `ETag`, quotes included
record VersionTag(String value) {
  private static final Pattern FORM = Pattern.compile("\"[0-9]{1,9}\"");

  /// The tag of `version`.
  static VersionTag of(int version) {
    return new VersionTag("\"" + version + "\"");
  }

  /// The tag a request brought.
  ///
  /// @throws ProblemException when it brought none
  static VersionTag required(@Nullable VersionTag seen) {
    if (seen == null) {
      throw new ProblemException(ProblemType.PRECONDITION_REQUIRED);
    }
    return seen;
  }

  /// Whether this is exactly the tag of `version`. Lists and `*` match nothing: whoever changes a
  /// report says which version they saw.
  boolean matches(int version) {
    return FORM.matcher(value).matches() && value.equals(of(version).value);
  }
}
