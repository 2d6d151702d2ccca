package org.resguardo.report.suspension;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.report.testbed.TestbedResource;

/// A suspension takes effect here, whatever the token says.
@QuarkusTest
class SuspensionPollTest extends ServiceTest {
  private static final String REVIEWER = "reviewer-faro";

  private String token = "";

  @BeforeEach
  void logIn() {
    token = testbed.token(REVIEWER);
  }

  @AfterEach
  void lift() {
    testbed.suspend();
    eventually(() -> list().statusCode() == 200);
  }

  @Test
  void suspendedReviewer_isRefusedEverywhereWithATokenThatIsStillValid() {
    String id = newReport("org-faro");
    assertThat(with(token).get("/v1/reports/" + id).statusCode()).isEqualTo(200);

    testbed.suspend(REVIEWER);
    eventually(() -> list().statusCode() == 403);

    for (String path : new String[] {"", "/" + id, "/" + id + "/testimony", "/" + id + "/notes"}) {
      assertProblem(with(token).get("/v1/reports" + path), 403, "member-suspended");
    }
    assertThat(as("reviewer-casa").get("/v1/reports").statusCode()).isEqualTo(200);
  }

  @Test
  void suspendedReviewer_isNotAssigned() {
    String id = newReport("org-faro", "org-casa");
    testbed.suspend(REVIEWER);
    eventually(() -> list().statusCode() == 403);

    Response refused =
        as("reviewer-casa")
            .contentType("application/json")
            .header("If-Match", "\"1\"")
            .body("{\"assignee\":\"" + testbed.memberId(REVIEWER) + "\"}")
            .put("/v1/reports/" + id + "/assignment");

    assertProblem(refused, 409, "assignee-not-eligible");
  }

  @Test
  void staleList_shutsReadersOutAndLeavesIntakeOpen() {
    testbed.serveSuspensions("");
    eventually(() -> list().statusCode() != 200);

    assertProblem(list(), 503, "suspensions-unavailable");
    assertThat(list().header("Retry-After")).isEqualTo("5");
    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    assertThat(readiness()).contains("\"suspensions\": \"unknown\"").contains("\"UP\"");
  }

  @Test
  void replayedList_doesNotEndASuspension() {
    String before = TestOnlyKeys.suspensions(Instant.now().minusSeconds(5));
    testbed.suspend(REVIEWER);
    eventually(() -> list().statusCode() == 403);
    long refusals = refusals();

    testbed.serveSuspensions(before);
    eventually(() -> refusals() > refusals);

    assertProblem(list(), 403, "member-suspended");
  }

  private static long refusals() {
    try (Stream<String> lines = Files.lines(TestbedResource.LOG)) {
      return lines.filter(line -> line.contains("suspensions refused: ROLLED_BACK")).count();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Response list() {
    return with(token).get("/v1/reports");
  }
}
