package org.resguardo.identity.translog;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.resguardo.identity.problem.ProblemException;
import org.resguardo.identity.problem.ProblemType;
import org.resguardo.primitive.Bytes;

/// Answers with bytes that never change, partial tiles included: the witnessed tree only grows.
abstract class ImmutableResource {
  private static final String FOR_A_YEAR = ", max-age=31536000, immutable";

  /// @param caches which of them may keep it: `public` or `private`
  static RestResponse<byte[]> answer(Optional<Bytes> found, String caches) {
    Bytes bytes = found.orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    return ResponseBuilder.ok(bytes.toArray())
        .header(HttpHeaders.CACHE_CONTROL, caches + FOR_A_YEAR)
        .build();
  }
}
