package org.resguardo.token;

import java.security.SecureRandom;
import org.resguardo.primitive.BlindRsa;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.RsaPrivateKey;
import org.resguardo.primitive.SecretBytes;

/// An issuer with one private key. Sees neither the token it signs nor anything that leads to it.
/// Immutable, thread-safe.
public final class TokenIssuer {
  private final RsaPrivateKey secret;
  private final TokenKey key;

  private TokenIssuer(RsaPrivateKey secret) {
    this.secret = secret;
    this.key = TokenKey.of(secret.publicKey());
  }

  /// An issuer with a new key; takes up to some seconds.
  public static TokenIssuer generate(SecureRandom random) {
    return new TokenIssuer(RsaPrivateKey.generate(TokenKey.BITS, random));
  }

  /// The issuer whose key was exported.
  ///
  /// @param pkcs8 PKCS#8 with `rsaEncryption`, in DER
  /// @throws TokenFormatException when it is no consistent RSA key of 2048 bits, exponent 65537
  public static TokenIssuer importSecret(SecretBytes pkcs8) throws TokenFormatException {
    try {
      return new TokenIssuer(RsaPrivateKey.parsePkcs8(pkcs8));
    } catch (PrimitiveException | IllegalArgumentException refused) {
      throw new TokenFormatException("not the secret of a token key");
    }
  }

  /// The private key in PKCS#8, as {@link #importSecret} reads it. Every call is a place to review.
  public SecretBytes exportSecretBytes() {
    return secret.exportPkcs8();
  }

  /// The public key.
  public TokenKey key() {
    return key;
  }

  /// Signs what the client has blinded. Costs about two milliseconds.
  ///
  /// @throws TokenRefusedException when the request names another key, or its blinded message is
  ///   zero or not below the modulus
  public TokenResponse issue(TokenRequest request) throws TokenRefusedException {
    if (request.truncatedKeyId() != key.truncatedKeyId()) {
      throw new TokenRefusedException();
    }
    try {
      return new TokenResponse(BlindRsa.blindSign(secret, request.blindedMessage()));
    } catch (PrimitiveException outOfRange) {
      throw new TokenRefusedException();
    }
  }
}
