package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

class TokenTest {
  private static final TokenIssuer ISSUER = TokenFixtures.ISSUER;
  private static final TokenVerifier VERIFIER =
      new TokenVerifier(TokenFixtures.CHALLENGE, List.of(ISSUER.key()));

  @Test
  void verify_acceptsWhatWasIssued() throws Exception {
    Token token = TokenFixtures.token();

    VerifiedToken verified = VERIFIER.verify(Token.parse(token.encoded()));

    assertThat(verified.nonce()).isEqualTo(token.nonce());
    assertThat(verified.keyId()).isEqualTo(ISSUER.key().keyId());
  }

  @Test
  void encodings_haveTheLengthsOfTheRfc() throws Exception {
    PendingToken pending = pending();

    assertThat(pending.request().encoded().length()).isEqualTo(259);
    assertThat(ISSUER.issue(pending.request()).encoded().length()).isEqualTo(256);
    assertThat(TokenFixtures.token().encoded().length()).isEqualTo(354);
  }

  @Test
  void verify_refusesTokenWithAnyByteFlipped() throws Exception {
    byte[] token = TokenFixtures.token().encoded().toArray();

    for (int i = 0; i < token.length; i++) {
      byte[] flipped = token.clone();
      flipped[i] ^= 1;

      assertThat(isAccepted(Bytes.of(flipped))).as("byte %d", i).isFalse();
    }
  }

  @Test
  void parse_refusesEveryTruncation() throws Exception {
    Bytes token = TokenFixtures.token().encoded();

    for (int length = 0; length < token.length(); length++) {
      Bytes truncated = token.slice(0, length);

      assertThat(TokenFixtures.refuses(() -> Token.parse(truncated))).isTrue();
    }
  }

  @Test
  void parse_refusesTrailingBytes() throws Exception {
    Bytes token = TokenFixtures.token().encoded();
    Bytes request = pending().request().encoded();

    assertThat(TokenFixtures.refuses(() -> Token.parse(longer(token)))).isTrue();
    assertThat(TokenFixtures.refuses(() -> TokenRequest.parse(longer(request)))).isTrue();
    assertThat(TokenFixtures.refuses(() -> TokenResponse.parse(Bytes.of(new byte[257])))).isTrue();
    assertThat(TokenFixtures.refuses(() -> TokenResponse.parse(Bytes.of(new byte[255])))).isTrue();
  }

  @Test
  void verify_refusesTokenOfAnotherKey() throws Exception {
    TokenIssuer other = TokenIssuer.generate(TokenFixtures.random());
    TokenVerifier ofOther = new TokenVerifier(TokenFixtures.CHALLENGE, List.of(other.key()));
    Token token = TokenFixtures.token();
    Token relabelled =
        new Token(
            token.nonce(), token.challengeDigest(), other.key().keyId(), token.authenticator());

    assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> ofOther.verify(token));
    assertThatExceptionOfType(TokenRefusedException.class)
        .isThrownBy(() -> ofOther.verify(relabelled));
  }

  @Test
  void verify_refusesTokenForAnotherChallenge() throws Exception {
    TokenChallenge other = new TokenChallenge("identity.example.org", "other.example.org");
    TokenVerifier ofOther = new TokenVerifier(other, List.of(ISSUER.key()));
    Token token = TokenFixtures.token();

    assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> ofOther.verify(token));
  }

  @Test
  void verify_refusesEverythingWithoutKeys() throws Exception {
    TokenVerifier ofNobody = new TokenVerifier(TokenFixtures.CHALLENGE, List.of());
    Token token = TokenFixtures.token();

    assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> ofNobody.verify(token));
  }

  @Test
  void verify_refusesSignaturesAtTheEdgesOfTheModulus() throws Exception {
    for (Bytes edge : Moduli.edges(ISSUER.key())) {
      Token token = TokenFixtures.token();
      Token forged = new Token(token.nonce(), token.challengeDigest(), token.tokenKeyId(), edge);

      assertThatExceptionOfType(TokenRefusedException.class)
          .isThrownBy(() -> VERIFIER.verify(forged));
    }
  }

  @Test
  void issue_refusesAnotherTruncatedKeyId() throws Exception {
    TokenRequest request = pending().request();
    TokenRequest stale =
        new TokenRequest((byte) (request.truncatedKeyId() ^ 1), request.blindedMessage());

    assertThatExceptionOfType(TokenRefusedException.class).isThrownBy(() -> ISSUER.issue(stale));
  }

  @Test
  void issue_refusesBlindedMessageOutOfRange() {
    for (Bytes outOfRange : Moduli.outOfRange(ISSUER.key())) {
      TokenRequest request = new TokenRequest(ISSUER.key().truncatedKeyId(), outOfRange);

      assertThatExceptionOfType(TokenRefusedException.class)
          .isThrownBy(() -> ISSUER.issue(request));
    }
  }

  @Test
  void finish_refusesAnotherRequestsResponse() throws Exception {
    PendingToken pending = pending();
    TokenResponse ofAnother = ISSUER.issue(pending().request());

    assertThatExceptionOfType(TokenRefusedException.class)
        .isThrownBy(() -> pending.finish(ofAnother));
  }

  @Test
  void finish_refusesResponseOfAnotherKey() throws Exception {
    TokenIssuer other = TokenIssuer.generate(TokenFixtures.random());
    PendingToken pending = pending();
    TokenRequest redirected =
        new TokenRequest(other.key().truncatedKeyId(), pending.request().blindedMessage());

    assertThat(isFinished(pending, other, redirected)).isFalse();
  }

  @Test
  void finish_refusesResponsesAtTheEdgesOfTheModulus() {
    for (Bytes edge : Moduli.edges(ISSUER.key())) {
      PendingToken pending = pending();

      assertThatExceptionOfType(TokenRefusedException.class)
          .isThrownBy(() -> pending.finish(new TokenResponse(edge)));
    }
  }

  @Test
  void token_doesNotPrintItself() throws Exception {
    assertThat(TokenFixtures.token()).hasToString("Token[redacted]");
  }

  private static PendingToken pending() {
    return new TokenBlinder(TokenFixtures.CHALLENGE, ISSUER.key(), TokenFixtures.random()).next();
  }

  /// Whether the other issuer signs it at all (its modulus may be smaller) and it is a token then.
  private static boolean isFinished(
      PendingToken pending, TokenIssuer issuer, TokenRequest request) {
    try {
      pending.finish(issuer.issue(request));
      return true;
    } catch (TokenRefusedException refused) {
      return false;
    }
  }

  private static boolean isAccepted(Bytes encoded) {
    try {
      VERIFIER.verify(Token.parse(encoded));
      return true;
    } catch (TokenFormatException | TokenRefusedException refused) {
      return false;
    }
  }

  private static Bytes longer(Bytes value) {
    return Wire.concatenated(value, Bytes.of(new byte[1]));
  }
}
