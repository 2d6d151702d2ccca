package org.resguardo.token;

import java.nio.ByteBuffer;
import org.resguardo.primitive.Bytes;

/// What a client asks an issuer to sign (RFC 9578 section 6.1).
///
/// | field               | bytes | meaning                              |
/// |---------------------|-------|--------------------------------------|
/// | tokenType           | 2     | `0x0002`                             |
/// | truncatedTokenKeyId | 1     | last byte of the key id              |
/// | blindedMessage      | 256   | tells nothing about the token        |
///
/// @param blindedMessage 256 bytes
public record TokenRequest(byte truncatedKeyId, Bytes blindedMessage) {
  /// Bytes of a request.
  public static final int BYTES = 3 + Wire.MODULUS_BYTES;

  /// Media type of a request.
  public static final String MEDIA_TYPE = "application/private-token-request";

  public TokenRequest {
    Wire.requireLength(blindedMessage, Wire.MODULUS_BYTES, "a blinded message");
  }

  /// Reads a request.
  ///
  /// @throws TokenFormatException also for another token type or trailing bytes
  public static TokenRequest parse(Bytes encoded) throws TokenFormatException {
    Wire.require(encoded.length() == BYTES, "a token request has 259 bytes");
    ByteBuffer rest = ByteBuffer.wrap(encoded.toArray());
    Wire.require(rest.getShort() == Wire.TOKEN_TYPE, "the token type is 0x0002");
    return new TokenRequest(rest.get(), Wire.read(rest, Wire.MODULUS_BYTES));
  }

  /// As it is sent.
  public Bytes encoded() {
    return Wire.concatenated(Wire.type(), Bytes.of(new byte[] {truncatedKeyId}), blindedMessage);
  }
}
