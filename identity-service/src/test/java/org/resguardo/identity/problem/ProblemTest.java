package org.resguardo.identity.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;

@QuarkusTest
class ProblemTest {
  private static final String CASA = "/v1/organisations/org-casa";
  private static final byte[] TOO_LARGE = new byte[256 * 1024 + 1];

  @ParameterizedTest
  @ValueSource(strings = {"/", "/v1", "/v1/nothing", "/v1/organisations/", "/v2/roster", "/q/dev"})
  void unknownRoute_isNotFound(String path) {
    assertThat(Api.as("vetter-casa").get(path + "?canary=1").problem()).isEqualTo("404 not-found");
  }

  @Test
  void otherMethod_isNotAllowed() {
    assertThat(Api.as("vetter-casa").delete("/v1/roster").problem())
        .isEqualTo("405 method-not-allowed");
  }

  @Test
  void unavailableType_isNotAcceptable() {
    assertThat(Api.as("vetter-casa").with("Accept", "image/png").get("/v1/members").problem())
        .isEqualTo("406 not-acceptable");
  }

  @Test
  void bodyAnnouncedTooLarge_isCutOff() {
    Answer answer =
        Api.as("vetter-casa")
            .with("Content-Type", "application/json")
            .send("PUT", CASA, BodyPublishers.ofByteArray(TOO_LARGE));

    assertThat(answer.problem()).isEqualTo("413 too-large");
  }

  @Test
  void bodyOfUnknownLengthTooLarge_isCutOff() {
    Answer answer =
        Api.as("vetter-casa")
            .with("Content-Type", "application/json")
            .send(
                "PUT",
                CASA,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(TOO_LARGE)));

    assertThat(answer.problem()).isEqualTo("413 too-large");
  }

  @Test
  void tamperedToken_isNotAuthenticated() {
    String token = Backbone.token("vetter-casa");
    String tampered = token.substring(0, token.length() - 8) + "AAAAAAAA";

    assertThat(bearer(tampered).get("/v1/members").problem()).isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a.b.c",
        // {"alg":"none"} . {"realm_access":{"roles":["vetter"]},"organisation":"org-casa"}
        "eyJhbGciOiJub25lIn0"
            + ".eyJyZWFsbV9hY2Nlc3MiOnsicm9sZXMiOlsidmV0dGVyIl19LCJvcmdhbmlzYXRpb24iOiJvcmctY2FzYSJ9"
            + ".",
      })
  void forgedToken_isNotAuthenticated(String token) {
    assertThat(bearer(token).get("/v1/members").problem()).isEqualTo("401 not-authenticated");
  }

  @Test
  void problem_repeatsNothingOfTheRequest() {
    Answer answer =
        Api.as("vetter-casa")
            .with("X-Canary", "canary")
            .put("/v1/organisations/org-canary?canary=canary", "{\"canary\": \"canary\"}");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body() + answer.headers().map()).doesNotContain("canary");
  }

  private static Api bearer(String token) {
    return Api.anonymous().with("Authorization", "Bearer " + token);
  }
}
