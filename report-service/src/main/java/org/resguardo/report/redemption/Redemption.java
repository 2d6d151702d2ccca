package org.resguardo.report.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenFormatException;
import org.resguardo.token.TokenKey;
import org.resguardo.token.TokenRefusedException;
import org.resguardo.token.TokenVerifier;
import org.resguardo.token.VerifiedToken;

/// Tells genuine tokens from all others (RFC 9577). Works for a fraction of a millisecond; call it
/// on a worker thread.
@ApplicationScoped
public class Redemption {
  private final CurrentKeys keys;
  private final TokenChallenge challenge;

  Redemption(CurrentKeys keys, TrustPolicy policy) {
    this.keys = keys;
    this.challenge = TokenChallenge.of(policy);
  }

  /// The token in the `Authorization` headers of a request.
  ///
  /// @throws ProblemException for credentials of another kind; without a token, with what to ask
  ///   the issuer for; and, always the same, for one that is malformed, forged, for another
  ///   challenge, or of a key that is unknown, too old or too new
  public RedeemableToken redeemable(List<String> authorization) {
    if (authorization.size() > 1
        || !authorization.stream().allMatch(PrivateTokenHeader::isPrivateToken)) {
      throw new ProblemException(ProblemType.CREDENTIALS_NOT_ACCEPTED);
    }
    TokenKey wanted =
        keys.toAskFor()
            .orElseThrow(() -> new ProblemException(ProblemType.ISSUER_KEYS_UNAVAILABLE));
    if (authorization.isEmpty()) {
      throw challenging(ProblemType.TOKEN_REQUIRED, wanted);
    }
    try {
      return verified(authorization.getFirst());
    } catch (TokenFormatException | TokenRefusedException refused) {
      throw challenging(ProblemType.TOKEN_REFUSED, wanted);
    }
  }

  private RedeemableToken verified(String authorization)
      throws TokenFormatException, TokenRefusedException {
    List<ProvenKey> redeemable = keys.redeemable();
    VerifiedToken token =
        new TokenVerifier(challenge, redeemable.stream().map(ProvenKey::key).toList())
            .verify(PrivateTokenHeader.token(authorization));
    return redeemable.stream()
        .filter(key -> key.key().keyId().equals(token.keyId()))
        .map(key -> new RedeemableToken(key.week(), token.nonce()))
        .findFirst()
        .orElseThrow();
  }

  private ProblemException challenging(ProblemType problem, TokenKey key) {
    return ProblemException.challenging(
        problem, PrivateTokenHeader.wwwAuthenticate(challenge, key));
  }
}
