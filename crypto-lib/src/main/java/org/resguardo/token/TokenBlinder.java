package org.resguardo.token;

import java.security.SecureRandom;
import org.resguardo.primitive.BlindRsa;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The client of issuance: chooses tokens and blinds them for one challenge and one key.
///
/// The key must be the one everybody gets, which the directory log shows: a key given to one client
/// only would tell its tokens from all others. Immutable, thread-safe.
public final class TokenBlinder {
  /// Bytes of the PSS salt (RFC 9578 section 6.1: RSABSSA-SHA384-PSS-Deterministic).
  static final int SALT_BYTES = 48;

  private final Bytes challengeDigest;
  private final TokenKey key;
  private final SecureRandom random;

  public TokenBlinder(TokenChallenge challenge, TokenKey key, SecureRandom random) {
    this.challengeDigest = challenge.digest();
    this.key = key;
    this.random = random;
  }

  /// A token to be, with the request to send for it.
  public PendingToken next() {
    Bytes nonce = Bytes.of(Primitives.randomBytes(Wire.DIGEST_BYTES, random));
    byte[] salt = Primitives.randomBytes(SALT_BYTES, random);
    try {
      return blind(nonce, salt, BlindRsa.blindingFactor(key.rsa(), random));
    } catch (PrimitiveException impossible) {
      throw new IllegalStateException("a blinding factor is a unit", impossible);
    }
  }

  /// The token to be of that nonce, salt and factor, each used once.
  PendingToken blind(Bytes nonce, byte[] salt, SecretBytes factor) throws PrimitiveException {
    byte[] message = Token.signedInput(nonce, challengeDigest, key.keyId()).toArray();
    Bytes blinded = BlindRsa.blind(key.rsa(), message, salt, factor);
    return new PendingToken(nonce, challengeDigest, key, blinded, factor);
  }
}
