package org.resguardo.ohttp;

import java.security.SecureRandom;
import org.resguardo.primitive.Bytes;

/// A request as a gateway opened it, with what seals the response to it. Immutable.
public final class DecapsulatedRequest {
  /// Media type of the response.
  public static final String RESPONSE_MEDIA_TYPE = "message/ohttp-res";

  private final Bytes request;
  private final ResponseKeys responseKeys;
  private final SecureRandom random;

  DecapsulatedRequest(Bytes request, ResponseKeys responseKeys, SecureRandom random) {
    this.request = request;
    this.responseKeys = responseKeys;
    this.random = random;
  }

  /// The Binary HTTP request. Opened, not parsed: anybody may have sealed anything.
  public Bytes request() {
    return request;
  }

  /// The encapsulated form of a Binary HTTP response, which only the sender of this request opens.
  public Bytes encapsulate(Bytes response) {
    return responseKeys.seal(response, random);
  }
}
