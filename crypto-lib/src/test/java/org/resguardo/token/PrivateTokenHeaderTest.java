package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrivateTokenHeaderTest {
  private static Token token;
  private static String encoded;

  @BeforeAll
  static void issue() throws Exception {
    token = TokenFixtures.token();
    encoded = Wire.base64Url(token.encoded());
  }

  @Test
  void authorization_isReadBack() throws Exception {
    String header = PrivateTokenHeader.authorization(token);

    assertThat(header).isEqualTo("PrivateToken token=\"" + encoded + "\"");
    assertThat(PrivateTokenHeader.token(header)).isEqualTo(token);
  }

  @Test
  void token_isReadInEveryFormOfTheRfc() throws Exception {
    List<String> forms =
        List.of(
            "PrivateToken token=" + encoded,
            "privatetoken TOKEN=\"" + encoded + "\"",
            "PrivateToken   token = \"" + encoded + "\"",
            "PrivateToken a=b, token=\"" + encoded + "\", c=\"d, e=\\\"f\\\"\"",
            " PrivateToken token=\"" + encoded + "\",");

    for (String form : forms) {
      assertThat(PrivateTokenHeader.isPrivateToken(form)).as(form).isTrue();
      assertThat(PrivateTokenHeader.token(form)).as(form).isEqualTo(token);
    }
  }

  @Test
  void token_refusesEverythingElse() {
    List<String> others =
        List.of(
            "",
            " ",
            "PrivateToken",
            "PrivateToken ",
            "PrivateToken token",
            "PrivateToken token=",
            "PrivateToken token=\"\"",
            "PrivateToken token=\"" + encoded,
            "PrivateToken token=\"" + encoded + "\\",
            "PrivateToken token=\"" + encoded + "\"x",
            "PrivateToken token=\"" + encoded.substring(4) + "\"",
            "PrivateToken token=\"" + encoded + "AAAA\"",
            "PrivateToken token=\"!" + encoded.substring(1) + "\"",
            "PrivateToken token=\"" + encoded + "\", token=\"" + encoded + "\"",
            "PrivateToken token=\"" + encoded + "\", Bearer x",
            "PrivateToken other=\"" + encoded + "\"",
            "Bearer token=\"" + encoded + "\"",
            "token=\"" + encoded + "\"",
            "\"PrivateToken\" token=\"" + encoded + "\"",
            "PrivateToken token=\"" + encoded + "\", x=" + "y".repeat(9000));

    for (String other : others) {
      assertThat(TokenFixtures.refuses(() -> PrivateTokenHeader.token(other))).as(other).isTrue();
    }
  }

  @Test
  void isPrivateToken_tellsOtherSchemes() {
    assertThat(PrivateTokenHeader.isPrivateToken("Bearer abc")).isFalse();
    assertThat(PrivateTokenHeader.isPrivateToken("Basic PrivateToken")).isFalse();
    assertThat(PrivateTokenHeader.isPrivateToken("PrivateTokens x")).isFalse();
    assertThat(PrivateTokenHeader.isPrivateToken("PrivateToken")).isTrue();
  }

  @Test
  void wwwAuthenticate_isReadBack() throws Exception {
    TokenKey key = TokenFixtures.ISSUER.key();
    String header = PrivateTokenHeader.wwwAuthenticate(TokenFixtures.CHALLENGE, key);

    assertThat(PrivateTokenHeader.wanted(header))
        .contains(new PrivateTokenHeader.Wanted(TokenFixtures.CHALLENGE, key));
    assertThat(PrivateTokenHeader.wanted("Bearer realm=\"x\", " + header)).isPresent();
    assertThat(PrivateTokenHeader.wanted("Bearer realm=\"x\"")).isEmpty();
    assertThat(PrivateTokenHeader.wanted(header.replace("token-key", "other"))).isEmpty();
  }
}
