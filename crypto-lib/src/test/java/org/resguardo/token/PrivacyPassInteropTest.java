package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

/// `@cloudflare/privacypass-ts` gets tokens from our issuer and issues to our client; each verifies
/// what the other made.
class PrivacyPassInteropTest {
  private static final TokenChallenge CHALLENGE = TokenFixtures.CHALLENGE;

  @Test
  void theirClient_getsATokenFromOurIssuer() throws Exception {
    TokenIssuer issuer = TokenFixtures.ISSUER;
    TokenVerifier verifier = new TokenVerifier(CHALLENGE, List.of(issuer.key()));
    try (PrivacyPassPeer client = PrivacyPassPeer.start("client")) {
      String request = client.ask(CHALLENGE.encoded().toHex(), issuer.key().spki().toHex());
      TokenResponse response = issuer.issue(TokenRequest.parse(Bytes.fromHex(request)));
      Token token = PrivateTokenHeader.token(text(client.ask(response.encoded().toHex())));

      assertThat(verifier.verify(token).nonce()).isEqualTo(token.nonce());
      assertThat(isGenuineToThem(issuer.key(), token)).isTrue();
    }
  }

  @Test
  void ourClient_getsATokenFromTheirIssuer() throws Exception {
    try (PrivacyPassPeer issuer = PrivacyPassPeer.start("issuer")) {
      TokenKey key = TokenKey.parse(Bytes.fromHex(issuer.next()));
      PendingToken pending = new TokenBlinder(CHALLENGE, key, TokenFixtures.random()).next();
      String response = issuer.ask(pending.request().encoded().toHex());
      Token token = pending.finish(TokenResponse.parse(Bytes.fromHex(response)));

      assertThat(new TokenVerifier(CHALLENGE, List.of(key)).verify(token).keyId())
          .isEqualTo(key.keyId());
      assertThat(isGenuineToThem(key, token)).isTrue();
    }
  }

  @Test
  void theirOrigin_acceptsOursAndRefusesItAltered() throws Exception {
    Token token = TokenFixtures.token();
    byte[] altered = token.encoded().toArray();
    altered[3] ^= 1;

    assertThat(isGenuineToThem(TokenFixtures.ISSUER.key(), token)).isTrue();
    assertThat(isGenuineToThem(TokenFixtures.ISSUER.key(), Token.parse(Bytes.of(altered))))
        .isFalse();
  }

  @Test
  void theirClient_readsOurChallengeHeader() throws Exception {
    TokenKey key = TokenFixtures.ISSUER.key();
    String value = PrivateTokenHeader.wwwAuthenticate(CHALLENGE, key);
    try (PrivacyPassPeer client = PrivacyPassPeer.start("header")) {
      assertThat(client.ask(Bytes.utf8(value).toHex()))
          .isEqualTo(CHALLENGE.encoded().toHex() + " " + key.spki().toHex());
    }
  }

  private static boolean isGenuineToThem(TokenKey key, Token token) throws Exception {
    try (PrivacyPassPeer origin = PrivacyPassPeer.start("origin")) {
      return Boolean.parseBoolean(origin.ask(key.spki().toHex(), token.encoded().toHex()));
    }
  }

  private static String text(String hex) {
    return new String(Bytes.fromHex(hex).toArray(), StandardCharsets.US_ASCII);
  }
}
