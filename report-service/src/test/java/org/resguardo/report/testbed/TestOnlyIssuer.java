package org.resguardo.report.testbed;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PendingToken;
import org.resguardo.token.PublishedKey.IssuerKey;
import org.resguardo.token.Token;
import org.resguardo.token.TokenBlinder;
import org.resguardo.token.TokenChallenge;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenRefusedException;

/// Plays the issuer, and the client that gets tokens from it: a key a week, made when first asked
/// for.
public final class TestOnlyIssuer {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TokenChallenge challenge;
  private final Map<IsoWeek, TokenIssuer> issuers = new ConcurrentHashMap<>();

  TestOnlyIssuer(TokenChallenge challenge) {
    this.challenge = challenge;
  }

  /// What its tokens answer to.
  public TokenChallenge challenge() {
    return challenge;
  }

  /// The issuer with the key of that week.
  public TokenIssuer of(IsoWeek week) {
    return issuers.computeIfAbsent(week, _ -> TokenIssuer.generate(RANDOM));
  }

  /// A new token of that week's key.
  public Token token(IsoWeek week) {
    return token(of(week), challenge);
  }

  /// A new token of any key, for any challenge.
  public static Token token(TokenIssuer issuer, TokenChallenge challenge) {
    try {
      PendingToken pending = new TokenBlinder(challenge, issuer.key(), RANDOM).next();
      return pending.finish(issuer.issue(pending.request()));
    } catch (TokenRefusedException bug) {
      throw new IllegalStateException(bug);
    }
  }

  /// The log's entry for the key of that week.
  public String entry(IsoWeek week) {
    return IssuerKey.of(week, of(week).key()).text();
  }

  /// One key as identity-service lists it.
  public ObjectNode listed(IsoWeek week, String proof) {
    return listed(week, of(week), proof);
  }

  /// Any key under any week.
  public static ObjectNode listed(IsoWeek week, TokenIssuer issuer, String proof) {
    return JSON.createObjectNode()
        .put("week", week.toString())
        .put("token_key", issuer.key().spki().toBase64())
        .put("proof", proof);
  }

  /// The whole answer.
  public static String answer(ObjectNode... keys) {
    ObjectNode answer = JSON.createObjectNode();
    for (ObjectNode key : keys) {
      answer.withArray("keys").add(key);
    }
    return answer.toString();
  }
}
