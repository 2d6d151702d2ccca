package org.resguardo.token;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.BlindRsa;
import org.resguardo.primitive.Bytes;

/// The origin of redemption: tells genuine tokens for one challenge under the keys that may be
/// redeemed now. Immutable, thread-safe.
public final class TokenVerifier {
  private final Bytes challengeDigest;
  private final Map<Bytes, TokenKey> keys;

  /// @param keys those that may be redeemed, proven to be the issuer's; maybe none
  public TokenVerifier(TokenChallenge challenge, Collection<TokenKey> keys) {
    this.challengeDigest = challenge.digest();
    this.keys =
        keys.stream()
            .distinct()
            .collect(Collectors.toUnmodifiableMap(TokenKey::keyId, Function.identity()));
  }

  /// The token, proven genuine.
  ///
  /// @throws TokenRefusedException when it answers to another challenge, names another key, or its
  ///   authenticator is not valid
  public VerifiedToken verify(Token token) throws TokenRefusedException {
    @Nullable TokenKey key = keys.get(token.tokenKeyId());
    if (key == null || !token.challengeDigest().equals(challengeDigest)) {
      throw new TokenRefusedException();
    }
    if (!BlindRsa.verify(
        key.rsa(), token.signedInput().toArray(), TokenBlinder.SALT_BYTES, token.authenticator())) {
      throw new TokenRefusedException();
    }
    return new VerifiedToken(token);
  }
}
