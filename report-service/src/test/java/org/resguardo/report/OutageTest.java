package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.token.Token;

@QuarkusTest
class OutageTest extends ServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  @AfterEach
  void mend() {
    testbed.mendDatabase();
    eventually(() -> readiness().contains("\"status\": \"UP\""));
  }

  @Test
  void databaseCut_isToldAndForgottenOnceItIsBack() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    testbed.cutDatabase();

    assertUnavailable(submit(submission));
    assertUnavailable(as("reviewer-casa").get("/v1/reports"));

    testbed.mendDatabase();
    eventually(() -> submit(submission).statusCode() == 201);
    assertStoredOnce(submission);
  }

  @Test
  void databaseMute_isToldInTimeToManyAtOnce() throws Exception {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    testbed.holdDatabase();
    long start = System.nanoTime();
    Callable<Response> request = () -> submit(submission);

    List<Future<Response>> answers;
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = clients.invokeAll(Collections.nCopies(40, request));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    assertThat(answers).allSatisfy(answer -> assertUnavailable(answer.get()));
    testbed.mendDatabase();
    eventually(() -> submit(submission).statusCode() == 201);
    assertStoredOnce(submission);
  }

  @Test
  void tableThatIsLocked_isToldInTimeAndNothingIsSpentOrStored() throws Exception {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Token token = testbed.newToken();
    awaitRelease();
    long start = System.nanoTime();

    try (Connection holder = testbed.superuser();
        Statement statement = holder.createStatement()) {
      holder.setAutoCommit(false);
      statement.execute("lock table intake in share mode");

      assertUnavailable(submit(submission, token));
    }

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    eventually(() -> submit(submission, token).statusCode() == 201);
    assertStoredOnce(submission);
  }

  @Test
  void databaseCut_isToldByReadinessWithoutSayingWhere() {
    testbed.cutDatabase();

    eventually(() -> readiness().contains("\"DOWN\""));

    assertThat(readiness().replaceAll("\\d{4}-W\\d{2}", "week"))
        .doesNotContain("127.0.0.1")
        .doesNotContainPattern("\\d{4}");
  }

  private static void assertUnavailable(Response response) {
    assertProblem(response, 503, "storage-unavailable");
    assertThat(response.header("Retry-After")).isEqualTo("5");
  }

  private void assertStoredOnce(ObjectNode submission) {
    String commitment = SampleSubmission.parse(submission).commitment().digest().toHex();
    String idHash = SampleSubmission.parse(submission).mailbox().idHash().toHex();
    assertThat(
            testbed.query(
                "select digest from (select digest from commitment union all select digest from"
                    + " intake) known where encode(digest, 'hex') = '"
                    + commitment
                    + "'"))
        .hasSize(1);
    assertThat(
            testbed.query(
                "select id_hash from (select id_hash from mailbox union all select id_hash from"
                    + " intake) known where encode(id_hash, 'hex') = '"
                    + idHash
                    + "'"))
        .hasSize(1);
  }
}
