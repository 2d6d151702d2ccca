package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TestRosters;

class TokenChallengeTest {
  /// RFC 9578 appendix B.2, second vector.
  private static final String KNOWN =
      "0002000e6973737565722e6578616d706c6500000e6f726967696e2e6578616d706c65";

  private final TokenChallenge challenge = new TokenChallenge("issuer.example", "origin.example");

  @Test
  void encoding_isThatOfTheRfc() throws Exception {
    assertThat(challenge.encoded().toHex()).isEqualTo(KNOWN);
    assertThat(TokenChallenge.parse(Bytes.fromHex(KNOWN))).isEqualTo(challenge);
    assertThat(challenge.digest().toHex())
        .isEqualTo("11e15c91a7c2ad02abd66645802373db1d823bea80f08d452541fb2b62b5898b");
  }

  @Test
  void ofPolicy_hasHostAndPortInLowerCase() {
    TokenChallenge ours =
        TokenChallenge.of(TestRosters.policy(URI.create("https://Resguardo.Example:8443/base/")));

    assertThat(ours)
        .isEqualTo(new TokenChallenge("resguardo.example:8443", "resguardo.example:8443"));
  }

  @Test
  void parse_refusesTruncatedAndTrailingBytes() {
    Bytes known = Bytes.fromHex(KNOWN);

    for (int length = 0; length < known.length(); length++) {
      Bytes truncated = known.slice(0, length);
      assertThat(TokenFixtures.refuses(() -> TokenChallenge.parse(truncated))).isTrue();
    }
    assertThat(TokenFixtures.refuses(() -> TokenChallenge.parse(Bytes.fromHex(KNOWN + "00"))))
        .isTrue();
  }

  @Test
  void parse_refusesOtherTypesContextsAndNames() {
    assertRefused(KNOWN.replaceFirst("0002", "0001"));
    assertRefused(KNOWN.replaceFirst("6c6500", "6c650100")); // a context of one byte
    assertRefused("00020000" + "00" + "0000"); // no issuer
    assertRefused("0002000120" + "00" + "0000"); // a space
    assertRefused("00020001e9" + "00" + "0000"); // not ASCII
  }

  @Test
  void names_areAscii() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenChallenge("", "x"));
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenChallenge("x", "\u00e9"));
    assertThatIllegalArgumentException().isThrownBy(() -> new TokenChallenge("x\n", "x"));
  }

  private static void assertRefused(String hex) {
    assertThat(TokenFixtures.refuses(() -> TokenChallenge.parse(Bytes.fromHex(hex))))
        .as(hex)
        .isTrue();
  }
}
