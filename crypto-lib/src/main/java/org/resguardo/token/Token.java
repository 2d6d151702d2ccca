package org.resguardo.token;

import java.nio.ByteBuffer;
import org.resguardo.primitive.Bytes;

/// A submission token as it is sent (RFC 9577 section 2.2). Nobody has checked it: only {@link
/// TokenVerifier} tells whether it is genuine.
///
/// | field           | bytes | meaning                                  |
/// |-----------------|-------|------------------------------------------|
/// | tokenType       | 2     | `0x0002`                                 |
/// | nonce           | 32    | chosen by the client, spent once         |
/// | challengeDigest | 32    | SHA-256 of the token challenge           |
/// | tokenKeyId      | 32    | SHA-256 of the issuer's public key, SPKI |
/// | authenticator   | 256   | RSASSA-PSS over the fields above         |
///
/// Whoever has it can spend it, so it does not print itself. Spec: token.md section 4.
public record Token(Bytes nonce, Bytes challengeDigest, Bytes tokenKeyId, Bytes authenticator) {
  /// Bytes of a token.
  public static final int BYTES = 2 + 3 * Wire.DIGEST_BYTES + Wire.MODULUS_BYTES;

  public Token {
    Wire.requireLength(nonce, Wire.DIGEST_BYTES, "a nonce");
    Wire.requireLength(challengeDigest, Wire.DIGEST_BYTES, "a challenge digest");
    Wire.requireLength(tokenKeyId, Wire.DIGEST_BYTES, "a token key id");
    Wire.requireLength(authenticator, Wire.MODULUS_BYTES, "an authenticator");
  }

  /// Reads a token.
  ///
  /// @throws TokenFormatException also for another token type or trailing bytes
  public static Token parse(Bytes encoded) throws TokenFormatException {
    Wire.require(encoded.length() == BYTES, "a token has 354 bytes");
    ByteBuffer rest = ByteBuffer.wrap(encoded.toArray());
    Wire.require(rest.getShort() == Wire.TOKEN_TYPE, "the token type is 0x0002");
    return new Token(
        Wire.read(rest, Wire.DIGEST_BYTES),
        Wire.read(rest, Wire.DIGEST_BYTES),
        Wire.read(rest, Wire.DIGEST_BYTES),
        Wire.read(rest, Wire.MODULUS_BYTES));
  }

  /// As it is sent.
  public Bytes encoded() {
    return Wire.concatenated(signedInput(nonce, challengeDigest, tokenKeyId), authenticator);
  }

  /// The fields the authenticator signs, 98 bytes.
  Bytes signedInput() {
    return signedInput(nonce, challengeDigest, tokenKeyId);
  }

  static Bytes signedInput(Bytes nonce, Bytes challengeDigest, Bytes tokenKeyId) {
    return Wire.concatenated(Wire.type(), nonce, challengeDigest, tokenKeyId);
  }

  @Override
  public String toString() {
    return "Token[redacted]";
  }
}
