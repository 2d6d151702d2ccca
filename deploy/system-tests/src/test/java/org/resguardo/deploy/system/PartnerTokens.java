package org.resguardo.deploy.system;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.client.TokenIssuance;
import org.resguardo.client.TokensClient;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.token.KeyRefusedException;
import org.resguardo.token.Token;

/// Submission tokens of the demo partner, each new.
final class PartnerTokens {
  private PartnerTokens() {}

  static Token one(RunningStack stack) {
    return some(stack, 1).getFirst();
  }

  static List<Token> some(RunningStack stack, int count) {
    try (AccessTokens logins = new AccessTokens(stack.issuer())) {
      TokenIssuance issuance = begin(stack, logins);
      List<Token> tokens = new ArrayList<>();
      while (tokens.size() < count) {
        tokens.add(issuance.next().token());
      }
      return tokens;
    } catch (IOException | KeyRefusedException | LogRefusedException failed) {
      throw new AssertionError("no tokens", failed);
    }
  }

  private static TokenIssuance begin(RunningStack stack, AccessTokens logins)
      throws IOException, KeyRefusedException, LogRefusedException {
    String login =
        logins.ofPartner(
            stack.variable("PARTNER_CLIENT_ID"), stack.variable("PARTNER_CLIENT_SECRET"));
    return new TokensClient(
            stack.policy(), stack.memory(), login, InstantSource.system(), new SecureRandom())
        .begin();
  }
}
