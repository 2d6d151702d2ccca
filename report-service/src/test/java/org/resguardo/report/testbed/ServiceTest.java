package org.resguardo.report.testbed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;

/// Base of the tests that talk to the running service.
@QuarkusTestResource(TestbedResource.class)
public abstract class ServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  protected Testbed testbed;

  @BeforeEach
  void awaitRosterAndSuspensions() {
    awaitRoster(testbed.rosterVersion());
    eventually(() -> readiness().contains("\"suspensions\": \"known\""));
  }

  /// Waits until the service has taken that version.
  protected static void awaitRoster(int version) {
    eventually(() -> readiness().contains("\"version " + version + "\""));
  }

  /// Lets the access log take what is waiting for it.
  protected void awaitDeliveries() {
    testbed.accessLog().confirm();
    eventually(() -> waitingForDelivery().isEmpty());
  }

  /// Ids of the entries in the outbox that are not held back.
  protected List<String> waitingForDelivery() {
    return testbed.query("select id from access_outbox where action <> 'acknowledged'");
  }

  /// The readiness answer.
  protected static String readiness() {
    return given().get("/q/health/ready").asString();
  }

  /// Polls until the claim holds.
  protected static void eventually(BooleanSupplier claim) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!claim.getAsBoolean()) {
      assertThat(System.nanoTime()).as("patience").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  /// Sends a submission.
  protected static Response submit(ObjectNode submission) {
    return given()
        .contentType("application/json")
        .body(submission.toString())
        .post("/v1/submissions");
  }

  /// Submits a new report to the organisations, waits for its release and gives its id.
  protected String newReport(String... organisations) {
    Set<String> before = new TreeSet<>(testbed.query("select id from report"));
    assertThat(submit(SampleSubmission.to(testbed, organisations)).statusCode()).isEqualTo(201);
    awaitRelease();
    Set<String> after = new TreeSet<>(testbed.query("select id from report"));
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.iterator().next();
  }

  /// Waits until everything that is sealed is released.
  protected void awaitRelease() {
    eventually(() -> testbed.query("select id from intake where is_sealed").isEmpty());
  }

  /// A request of a demo person.
  protected RequestSpecification as(String username) {
    return with(testbed.token(username));
  }

  /// A request with that access token, to be repeated without a login each time.
  protected static RequestSpecification with(String token) {
    return given().header("Authorization", "Bearer " + token);
  }

  /// The answer is that problem and nothing else.
  protected static void assertProblem(Response response, int status, String name) {
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.contentType()).isEqualTo("application/problem+json");
    assertThat(response.jsonPath().getString("type")).isEqualTo("urn:resguardo:problem:" + name);
    assertThat(response.jsonPath().getMap("")).containsOnlyKeys("type", "title", "status");
  }
}
