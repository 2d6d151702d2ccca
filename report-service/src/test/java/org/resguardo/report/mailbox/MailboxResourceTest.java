package org.resguardo.report.mailbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.IsoWeek;

@QuarkusTest
class MailboxResourceTest extends ServiceTest {
  private static final int PADDED_BYTES = 4_096;

  private final TestOnlyReceipt receipt = TestOnlyReceipt.random();

  @Test
  void holderOfTheReceipt_seesTheStateOfTheReport() {
    submitAndRelease();

    JsonPath answer = open(receipt).jsonPath();

    assertThat(answer.getString("state")).isEqualTo("received");
    assertThat(answer.getString("week")).isEqualTo(IsoWeek.of(Instant.now()).toString());
    assertThat(answer.getString("report")).isEqualTo(reportId());
    assertThat(answer.getString("access_salt"))
        .isEqualTo(
            testbed
                .query(
                    "select encode(access_salt, 'base64') from report where id = '"
                        + reportId()
                        + "'")
                .getFirst());
    assertThat(answer.getMap("")).containsOnlyKeys("state", "week", "report", "access_salt");
  }

  @Test
  void holderOfTheReceipt_seesWhatReviewersDecide() {
    submitAndRelease();
    as("reviewer-casa")
        .header("If-Match", "\"1\"")
        .contentType("application/json")
        .body("{\"to\":\"in_review\"}")
        .post("/v1/reports/" + reportId() + "/transitions");

    assertThat(open(receipt).jsonPath().getString("state")).isEqualTo("in_review");
  }

  @Test
  void mailbox_answersWhileTheSubmissionIsInIntake() throws Exception {
    try (var holder = testbed.superuser();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select * from release_clock for update");
      submit(receipt.in(SampleSubmission.to(testbed, "org-casa")));

      JsonPath answer = open(receipt).jsonPath();

      assertThat(answer.getString("state")).isEqualTo("received");
      assertThat(answer.getString("week")).isEqualTo(IsoWeek.of(Instant.now()).toString());
      assertThat(answer.getString("report")).isNull();
      assertThat(answer.getString("access_salt")).isNull();
      assertThat(answer.getMap("")).containsOnlyKeys("state", "week", "report", "access_salt");
      assertSame(open(receipt.withAnotherSecret()), open(TestOnlyReceipt.random()));
    }
  }

  @Test
  void everythingThatOpensNoMailbox_getsTheSameAnswer() {
    submitAndRelease();
    Response unknown = open(TestOnlyReceipt.random());
    String right = receipt.authorization();

    assertProblem(unknown, 404, "mailbox-not-found");
    assertThat(unknown.asByteArray())
        .hasSize(PADDED_BYTES)
        .hasSameSizeAs(open(receipt).asByteArray());
    assertSame(open(receipt.withAnotherSecret()), unknown);
    assertSame(open(new TestOnlyReceipt(receipt.secret(), receipt.id())), unknown);
    assertSame(open(right.substring(0, right.length() - 1) + "!"), unknown);
    assertSame(open("Bearer " + "=".repeat(86)), unknown);
    assertSame(open("Bearer " + ".".repeat(86)), unknown);

    delete();
    assertSame(open(receipt), unknown);
  }

  @Test
  void uploadThatIsNotSealed_hasNoMailboxYet() throws Exception {
    try (var holder = testbed.superuser();
        var statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("select * from release_clock for update");
      submit(receipt.in(SampleSubmission.to(testbed, "org-casa")));
      testbed.execute(
          "update intake set is_sealed = false, week = null, drop_after = '2100-01-01'");

      assertSame(open(receipt), open(TestOnlyReceipt.random()));
    }
    testbed.execute("delete from intake");
  }

  static Stream<String> otherCredentials() {
    return Stream.of(
        "PrivateToken token=\"AAIA\"",
        "Basic dXNlcjpwYXNzd29yZA==",
        "Bearer",
        "Bearer " + "A".repeat(85),
        "Bearer " + "A".repeat(87),
        "Bearer eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln",
        "A".repeat(86));
  }

  @ParameterizedTest
  @MethodSource("otherCredentials")
  void credentialsOfAnotherKind_areRefused(String authorization) {
    assertProblem(open(authorization), 400, "credentials-not-accepted");
  }

  @Test
  void accessTokenOfAReviewer_isRefused() {
    assertProblem(
        open("Bearer " + testbed.token("reviewer-casa")), 400, "credentials-not-accepted");
  }

  @Test
  void noCredentials_areToldWhatIsWanted() {
    Response refused = given().get("/v1/mailbox");

    assertProblem(refused, 401, "mailbox-secret-required");
    assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer", "BEARER"})
  void scheme_isReadInAnyCase(String scheme) {
    submitAndRelease();

    assertThat(open(receipt.authorization().replace("Bearer", scheme)).statusCode()).isEqualTo(200);
  }

  private static void assertSame(Response answer, Response other) {
    assertThat(answer.statusCode()).isEqualTo(other.statusCode());
    assertThat(answer.asByteArray()).isEqualTo(other.asByteArray());
    assertThat(headers(answer)).isEqualTo(headers(other));
  }

  private static List<String> headers(Response answer) {
    return answer.headers().asList().stream().map(Object::toString).sorted().toList();
  }

  private void submitAndRelease() {
    assertThat(submit(receipt.in(SampleSubmission.to(testbed, "org-casa"))).statusCode())
        .isEqualTo(201);
    awaitRelease();
  }

  private String reportId() {
    return testbed
        .query(
            "select report_id from mailbox where encode(id_hash, 'hex') = '"
                + receipt.idHash().toHex()
                + "'")
        .getFirst();
  }

  private void delete() {
    testbed.execute(
        "delete from mailbox where encode(id_hash, 'hex') = '" + receipt.idHash().toHex() + "'");
  }

  private static Response open(TestOnlyReceipt receipt) {
    return open(receipt.authorization());
  }

  private static Response open(String authorization) {
    return given().header("Authorization", authorization).get("/v1/mailbox");
  }
}
