package org.resguardo.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.resguardo.SharedVectors;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// RFC 9578 appendix B.2 (issuance, token type 0x0002) and RFC 9577 appendix A (challenges, tokens,
/// headers), from cloudflare/privacypass-ts.
class PrivacyPassVectorTest {
  private static final String FOLDER = "privacypass-rfc9578/";

  @TestFactory
  Stream<DynamicTest> key_isReadAndWrittenAsTheRfcDemands() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector -> {
          assertThat(key(vector).spki()).isEqualTo(bytes(vector, "pkS"));
          assertThat(issuer(vector).key()).isEqualTo(key(vector));
        });
  }

  @TestFactory
  Stream<DynamicTest> request_isAsTheRfcDemands() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector ->
            assertThat(pending(vector).request().encoded())
                .isEqualTo(bytes(vector, "token_request")));
  }

  @TestFactory
  Stream<DynamicTest> response_isAsTheRfcDemands() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector -> {
          TokenRequest request = TokenRequest.parse(bytes(vector, "token_request"));

          assertThat(issuer(vector).issue(request).encoded())
              .isEqualTo(bytes(vector, "token_response"));
        });
  }

  @TestFactory
  Stream<DynamicTest> token_isAsTheRfcDemands() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector -> {
          TokenResponse response = TokenResponse.parse(bytes(vector, "token_response"));

          assertThat(pending(vector).finish(response).encoded()).isEqualTo(bytes(vector, "token"));
        });
  }

  @TestFactory
  Stream<DynamicTest> verifier_acceptsTheRfcsTokens() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector -> {
          TokenVerifier verifier = new TokenVerifier(challenge(vector), List.of(key(vector)));

          VerifiedToken verified = verifier.verify(Token.parse(bytes(vector, "token")));

          assertThat(verified.nonce()).isEqualTo(bytes(vector, "nonce"));
        });
  }

  @TestFactory
  Stream<DynamicTest> challenge_isReadAndWrittenAsTheRfcDemands() {
    return vectors(
        "pub_verif_rfc9578.json",
        vector ->
            assertThat(challenge(vector).encoded()).isEqualTo(bytes(vector, "token_challenge")));
  }

  @TestFactory
  Stream<DynamicTest> otherTokenTypes_areRefused() {
    return vectors(
        "priv_verif_rfc9578.json",
        vector -> {
          assertThat(TokenFixtures.refuses(() -> challenge(vector))).isTrue();
          assertThat(TokenFixtures.refuses(() -> key(vector))).isTrue();
          assertThat(TokenFixtures.refuses(() -> Token.parse(bytes(vector, "token")))).isTrue();
          assertThat(
                  TokenFixtures.refuses(() -> TokenRequest.parse(bytes(vector, "token_request"))))
              .isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> signedInput_isAsTheRfcDemands() {
    return vectors(
        "auth_scheme_token_v14.json",
        vector ->
            assertThat(
                    Token.signedInput(
                        bytes(vector, "nonce"),
                        new TokenChallenge(
                                text(vector, "issuer_name"),
                                bytes(vector, "redemption_context"),
                                text(vector, "origin_info"))
                            .digest(),
                        bytes(vector, "token_key_id")))
                .isEqualTo(bytes(vector, "token_authenticator_input")));
  }

  @TestFactory
  Stream<DynamicTest> header_isReadAsTheRfcDemands() {
    return Stream.of("auth_scheme_header_v14.json", "auth_scheme_header_complicated.json")
        .flatMap(file -> vectors(file, PrivacyPassVectorTest::checkHeader));
  }

  private static void checkHeader(JsonNode vector) throws Exception {
    Optional<PrivateTokenHeader.Wanted> wanted =
        PrivateTokenHeader.wanted(vector.get("WWW-Authenticate").asText());

    assertThat(wanted.orElseThrow().challenge().encoded())
        .isEqualTo(bytes(vector, "token-challenge-0"));
    assertThat(wanted.orElseThrow().key().spki()).isEqualTo(bytes(vector, "token-key-0"));
  }

  private interface Check {
    void of(JsonNode vector) throws Exception;
  }

  private static Stream<DynamicTest> vectors(String file, Check check) {
    JsonNode vectors = json(file);
    assertThat(vectors).isNotEmpty();
    return StreamSupport.stream(vectors.spliterator(), false)
        .map(
            vector ->
                DynamicTest.dynamicTest(file + " " + vector.hashCode(), () -> check.of(vector)));
  }

  private static JsonNode json(String file) {
    try {
      return SharedVectors.json(FOLDER + file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Bytes bytes(JsonNode vector, String field) {
    return Bytes.fromHex(vector.get(field).asText());
  }

  private static String text(JsonNode vector, String field) {
    return new String(bytes(vector, field).toArray(), StandardCharsets.US_ASCII);
  }

  private static TokenChallenge challenge(JsonNode vector) throws TokenFormatException {
    return TokenChallenge.parse(bytes(vector, "token_challenge"));
  }

  private static TokenKey key(JsonNode vector) throws TokenFormatException {
    return TokenKey.parse(bytes(vector, "pkS"));
  }

  private static TokenIssuer issuer(JsonNode vector) throws TokenFormatException {
    String pem = text(vector, "skS").replaceAll("-----[A-Z ]+-----|\\s", "");
    return TokenIssuer.importSecret(SecretBytes.of(Base64.getDecoder().decode(pem)));
  }

  private static PendingToken pending(JsonNode vector) throws Exception {
    return new TokenBlinder(challenge(vector), key(vector), TokenFixtures.random())
        .blind(
            bytes(vector, "nonce"),
            bytes(vector, "salt").toArray(),
            SecretBytes.of(bytes(vector, "blind").toArray()));
  }
}
