package org.resguardo.report.oblivious;

import java.util.List;
import java.util.Set;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.bhttp.Field;
import org.resguardo.bhttp.Padding;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.problem.ProblemType;

/// What goes back into a capsule: the answer of an endpoint, in one size whatever it says.
final class InnerAnswer {
  /// Every answer of an anonymous endpoint fits: 4,096 bytes of body at most, and its headers.
  static final int BYTES = 6 * 1024;

  /// Of the front door's headers, those that say something to the client.
  private static final Set<String> FIELDS =
      Set.of(
          "cache-control",
          "content-security-policy",
          "content-type",
          "retry-after",
          "www-authenticate",
          "x-content-type-options");

  private InnerAnswer() {}

  /// The message, padded to {@link #BYTES}; a longer one to the next multiple.
  static Bytes padded(BinaryResponse answer) {
    Bytes message = answer.encoded();
    return Padding.to(Math.ceilDiv(message.length(), BYTES) * BYTES, message);
  }

  static BinaryResponse of(int status, List<Field> fields, Bytes content) {
    return new BinaryResponse(
        status, fields.stream().filter(field -> FIELDS.contains(field.name())).toList(), content);
  }

  static BinaryResponse of(ProblemType problem) {
    return new BinaryResponse(
        problem.status(),
        List.of(new Field("content-type", ProblemType.MEDIA_TYPE)),
        Bytes.utf8(problem.json()));
  }
}
