package org.resguardo.report.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.ServiceTest;

/// Genuine tokens of the real Keycloak that are not access tokens for this service now.
@QuarkusTest
class AccessTokenTest extends ServiceTest {
  private static final String REVIEWER = "reviewer-casa";
  private static final int USUAL_SECONDS = 300;

  @ParameterizedTest
  @ValueSource(strings = {"id_token", "refresh_token"})
  void otherTokensOfTheSameLogin_areRefused(String kind) {
    JsonPath login = testbed.logins().throughTheCommand(REVIEWER);

    assertThat(list(login.getString("access_token")).statusCode()).isEqualTo(200);
    assertProblem(list(login.getString(kind)), 401, "not-authenticated");
  }

  @Test
  void reviewersTokenForAnotherAudience_isRefused() {
    JsonPath login = testbed.logins().throughAnotherClient(REVIEWER);

    assertProblem(list(login.getString("access_token")), 401, "not-authenticated");
    assertProblem(list(login.getString("id_token")), 401, "not-authenticated");
  }

  @Test
  void tokenOfAnotherRealm_isRefused() {
    JsonPath login = testbed.logins().inAnotherRealm();

    assertProblem(list(login.getString("access_token")), 401, "not-authenticated");
  }

  @Test
  void expiredToken_isRefused() {
    try {
      testbed.logins().limitAccessTokens(3);
      String token = testbed.logins().throughTheCommand(REVIEWER).getString("access_token");

      assertThat(list(token).statusCode()).isEqualTo(200);
      eventually(() -> list(token).statusCode() != 200);
      assertProblem(list(token), 401, "not-authenticated");
    } finally {
      testbed.logins().limitAccessTokens(USUAL_SECONDS);
    }
  }

  private static Response list(String token) {
    return given().header("Authorization", "Bearer " + token).get("/v1/reports");
  }
}
