package org.resguardo.ohttp;

import org.resguardo.primitive.Bytes;

/// A request as it travels, with what opens the one response to it. Immutable.
public final class EncapsulatedRequest {
  /// Media type.
  public static final String MEDIA_TYPE = "message/ohttp-req";

  private final Bytes encoded;
  private final ResponseKeys responseKeys;

  EncapsulatedRequest(Bytes encoded, ResponseKeys responseKeys) {
    this.encoded = encoded;
    this.responseKeys = responseKeys;
  }

  /// What is sent.
  public Bytes encoded() {
    return encoded;
  }

  /// The Binary HTTP response in `encapsulatedResponse`.
  ///
  /// @throws EncapsulationException when it is not the gateway's response to this request
  public Bytes open(Bytes encapsulatedResponse) throws EncapsulationException {
    return responseKeys.open(encapsulatedResponse);
  }
}
