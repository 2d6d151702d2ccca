package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

/// Keycloak falls silent under a running service.
@QuarkusTest
class KeycloakAwayTest extends ServiceTest {
  private static final String REVIEWER = "reviewer-casa";
  private static final int USUAL_SECONDS = 300;
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @AfterEach
  void comeBack() {
    testbed.thawKeycloak();
    testbed.logins().limitAccessTokens(USUAL_SECONDS);
  }

  @Test
  void validToken_isGoodUntilItExpiresAndNoLonger() {
    String id = newReport("org-casa");
    testbed.logins().limitAccessTokens(5);
    String token = testbed.logins().throughTheCommand(REVIEWER).getString("access_token");
    testbed.freezeKeycloak();

    assertThat(with(token).get("/v1/reports/" + id + "/testimony").statusCode()).isEqualTo(200);
    eventually(() -> with(token).get("/v1/reports").statusCode() != 200);

    assertProblem(with(token).get("/v1/reports"), 401, "not-authenticated");
  }

  @Test
  void intake_goesOn() {
    testbed.freezeKeycloak();

    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    assertThat(readiness()).contains("\"status\": \"UP\"");
  }

  /// The service asks for new keys once, and hangs up when it waits too long for them.
  @Test
  void tokenOfAnUnknownKey_isRefusedInTimeAndHoldsUpNobodyElse() throws Exception {
    String token = testbed.token(REVIEWER);
    String forged = ofUnknownKey(token);
    testbed.freezeKeycloak();
    long start = System.nanoTime();

    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Response> refused = clients.submit(() -> with(forged).get("/v1/reports"));
      assertThat(with(token).get("/v1/reports").statusCode()).isEqualTo(200);

      assertThat(refused.get().statusCode()).isIn(401, 503);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
  }

  @Test
  void newLogins_workAgainWithoutARestart() {
    testbed.freezeKeycloak();
    submit(SampleSubmission.to(testbed, "org-casa"));
    testbed.thawKeycloak();

    assertThat(as(REVIEWER).get("/v1/reports").statusCode()).isEqualTo(200);
  }

  private static String ofUnknownKey(String token) {
    String header = "{\"alg\":\"RS256\",\"kid\":\"another\",\"typ\":\"JWT\"}";
    return Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(header.getBytes(StandardCharsets.US_ASCII))
        + token.substring(token.indexOf('.'));
  }
}
