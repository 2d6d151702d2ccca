package org.resguardo.token;

import java.security.SecureRandom;

/// Issuers, challenges and tokens of the tests.
final class TokenFixtures {
  static final TokenChallenge CHALLENGE =
      new TokenChallenge("identity.example.org", "report.example.org");

  /// One key for all tests of a run: making one takes a while.
  static final TokenIssuer ISSUER = TokenIssuer.generate(random());

  private TokenFixtures() {}

  static SecureRandom random() {
    return new SecureRandom();
  }

  /// A token of {@link #ISSUER} for {@link #CHALLENGE}.
  static Token token() throws TokenRefusedException {
    PendingToken pending = new TokenBlinder(CHALLENGE, ISSUER.key(), random()).next();
    return pending.finish(ISSUER.issue(pending.request()));
  }

  interface Parse {
    void run() throws TokenFormatException;
  }

  /// Whether the parser refuses; any other failure is one of the test.
  static boolean refuses(Parse parse) {
    try {
      parse.run();
      return false;
    } catch (TokenFormatException refused) {
      return true;
    }
  }
}
