package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;

class IssuerDirectoryTest {
  private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");

  private final TokenKey key = TokenFixtures.ISSUER.key();
  private final IssuerDirectory directory =
      new IssuerDirectory(
          "/token-request",
          List.of(new IssuerDirectory.Key(key, null), new IssuerDirectory.Key(key, MONDAY)));

  @Test
  void json_isThatOfTheRfc() {
    String encoded = Wire.base64Url(key.spki());

    assertThat(directory.json())
        .isEqualTo(
            """
            {"issuer-request-uri":"/token-request","token-keys":[\
            {"token-type":2,"token-key":"%s"},\
            {"token-type":2,"token-key":"%s","not-before":1795996800}]}"""
                .formatted(encoded, encoded));
  }

  @Test
  void parse_readsWhatIsWritten() throws Exception {
    assertThat(parse(directory.json())).isEqualTo(directory);
  }

  @Test
  void parse_passesOverOtherTypesAndMembers() throws Exception {
    String json =
        directory
            .json()
            .replaceFirst("\\[", "[{\"token-type\":1,\"token-key\":\"AAAA\"},")
            .replaceFirst("\\{", "{\"new\":{\"a\":1},");

    assertThat(parse(json)).isEqualTo(directory);
  }

  @Test
  void parse_refusesEverythingElse() {
    String json = directory.json();
    List<String> others =
        List.of(
            "",
            "[]",
            "null",
            json + "{}",
            json.replace("/token-request", "https://other.example/"),
            json.replace("/token-request", "//other.example/"),
            json.replace("1795996800", "-1"),
            json.replace("1795996800", "1.5"),
            json.replace("1795996800", "99999999999999999999"),
            json.replace("1795996800", "\"1795996800\""),
            json.replaceFirst("token-key\":\"M", "token-key\":\"N"),
            "{\"issuer-request-uri\":\"/x\"}",
            " ".repeat(70_000) + json);

    for (String other : others) {
      assertThat(TokenFixtures.refuses(() -> parse(other))).as(other).isTrue();
    }
  }

  @Test
  void key_isUsedFromItsTimeOn() {
    IssuerDirectory.Key next = directory.keys().getLast();

    assertThat(directory.keys().getFirst().isUsable(MONDAY.minusSeconds(1))).isTrue();
    assertThat(next.isUsable(MONDAY.minusSeconds(1))).isFalse();
    assertThat(next.isUsable(MONDAY)).isTrue();
  }

  private static IssuerDirectory parse(String json) throws TokenFormatException {
    return IssuerDirectory.parse(Bytes.utf8(json));
  }
}
