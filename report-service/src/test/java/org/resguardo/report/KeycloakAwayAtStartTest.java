package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.KeycloakAwayAtStart;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

/// A service that is started without Keycloak.
@QuarkusTest
@TestProfile(KeycloakAwayAtStart.class)
class KeycloakAwayAtStartTest extends ServiceTest {
  @Test
  void readersAreShutOutUntilKeycloakIsThere_intakeIsOpenAllTheTime() {
    String token = testbed.token("reviewer-casa");
    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    Response refused = with(token).get("/v1/reports");
    assertProblem(refused, 503, "login-unavailable");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
    assertThat(readiness()).contains("\"status\": \"UP\"");

    testbed.mendKeycloak();

    eventually(() -> with(token).get("/v1/reports").statusCode() == 200);
    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
  }
}
