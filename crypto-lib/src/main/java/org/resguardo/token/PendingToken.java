package org.resguardo.token;

import org.resguardo.primitive.BlindRsa;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.SecretBytes;

/// A token whose blind signature has not come yet. Made by {@link TokenBlinder}; lives in memory
/// only. Immutable, thread-safe.
public final class PendingToken {
  private final Bytes nonce;
  private final Bytes challengeDigest;
  private final TokenKey key;
  private final Bytes blindedMessage;
  private final SecretBytes factor;

  PendingToken(
      Bytes nonce, Bytes challengeDigest, TokenKey key, Bytes blindedMessage, SecretBytes factor) {
    this.nonce = nonce;
    this.challengeDigest = challengeDigest;
    this.key = key;
    this.blindedMessage = blindedMessage;
    this.factor = factor;
  }

  /// What the issuer is asked.
  public TokenRequest request() {
    return new TokenRequest(key.truncatedKeyId(), blindedMessage);
  }

  /// The token, valid for its challenge and key.
  ///
  /// @throws TokenRefusedException when the response is no signature of what was asked
  public Token finish(TokenResponse response) throws TokenRefusedException {
    Bytes keyId = key.keyId();
    byte[] message = Token.signedInput(nonce, challengeDigest, keyId).toArray();
    try {
      Bytes authenticator =
          BlindRsa.finish(
              key.rsa(), message, TokenBlinder.SALT_BYTES, response.blindSignature(), factor);
      return new Token(nonce, challengeDigest, keyId, authenticator);
    } catch (PrimitiveException forged) {
      throw new TokenRefusedException();
    }
  }
}
