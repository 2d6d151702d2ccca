package org.resguardo.report.testbed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// Base of the tests that talk to the running service.
@QuarkusTestResource(TestbedResource.class)
public abstract class ServiceTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  protected Testbed testbed;

  @BeforeEach
  void awaitRosterKeysAndSuspensions() {
    awaitRoster(testbed.rosterVersion());
    awaitIssuerKey(IsoWeek.of(Instant.now()));
    eventually(() -> readiness().contains("\"suspensions\": \"known\""));
  }

  /// Waits until the service has taken that version.
  protected static void awaitRoster(int version) {
    eventually(() -> readiness().contains("\"version " + version + "\""));
  }

  /// Waits until the service redeems tokens of that week's key.
  protected static void awaitIssuerKey(IsoWeek week) {
    eventually(
        () ->
            readiness()
                .lines()
                .anyMatch(
                    line -> line.contains("\"issuer keys\": \"2") && line.contains("" + week)));
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

  /// Sends a submission, with a new token.
  protected Response submit(ObjectNode submission) {
    return submit(submission, testbed.newToken());
  }

  /// Sends a submission with that token.
  protected static Response submit(ObjectNode submission, Token token) {
    return given()
        .header("Authorization", PrivateTokenHeader.authorization(token))
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

  /// Rows in each table once everything that is sealed is released; those on their way to the
  /// access log are left out.
  protected Map<String, Long> storedRows() {
    awaitRelease();
    Map<String, Long> rows = testbed.rowCounts();
    rows.remove("access_outbox");
    return rows;
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
