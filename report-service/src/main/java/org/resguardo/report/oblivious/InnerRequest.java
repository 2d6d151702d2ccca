package org.resguardo.report.oblivious;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.resguardo.bhttp.BhttpFormatException;
import org.resguardo.bhttp.BhttpLimits;
import org.resguardo.bhttp.BinaryRequest;
import org.resguardo.bhttp.Field;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;

/// A request out of its capsule that may be forwarded: to an anonymous endpoint, with two headers
/// at most.
///
/// Scheme and authority are not looked at, since nothing is ever forwarded but to this service.
///
/// @param fields content type and authorization, where there are such
record InnerRequest(String method, String path, List<Field> fields, Bytes content) {
  private static final int MAX_FIELD_SECTION = 8 * 1024;

  // No dot, no percent sign, no query: a path that means anything else than what it says is none.
  private static final Pattern PATHS =
      Pattern.compile("/v1/(submissions(/[0-9A-Za-z-]+){0,6}|mailbox)");
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT");
  private static final Set<String> FIELDS = Set.of("content-type", "authorization");

  /// @throws ProblemException what the inner answer is, when it is not to be forwarded
  static InnerRequest parse(Bytes message) {
    BinaryRequest request = read(message);
    if (!PATHS.matcher(request.path()).matches() || !METHODS.contains(request.method())) {
      throw new ProblemException(ProblemType.NOT_FOUND);
    }
    return new InnerRequest(
        request.method(),
        request.path(),
        request.fields().stream().filter(field -> FIELDS.contains(field.name())).toList(),
        request.content());
  }

  private static BinaryRequest read(Bytes message) {
    try {
      return BinaryRequest.parse(message, new BhttpLimits(MAX_FIELD_SECTION, message.length()));
    } catch (BhttpFormatException malformed) {
      throw new ProblemException(ProblemType.MALFORMED_REQUEST);
    }
  }
}
