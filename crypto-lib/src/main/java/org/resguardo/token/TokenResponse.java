package org.resguardo.token;

import org.resguardo.primitive.Bytes;

/// What an issuer answers (RFC 9578 section 6.2): the blind signature and nothing else.
///
/// @param blindSignature 256 bytes
public record TokenResponse(Bytes blindSignature) {
  /// Bytes of a response.
  public static final int BYTES = Wire.MODULUS_BYTES;

  /// Media type of a response.
  public static final String MEDIA_TYPE = "application/private-token-response";

  public TokenResponse {
    Wire.requireLength(blindSignature, BYTES, "a token response");
  }

  /// Reads a response.
  ///
  /// @throws TokenFormatException when it has not 256 bytes
  public static TokenResponse parse(Bytes encoded) throws TokenFormatException {
    Wire.require(encoded.length() == BYTES, "a token response has 256 bytes");
    return new TokenResponse(encoded);
  }

  /// As it is sent.
  public Bytes encoded() {
    return blindSignature;
  }
}
