package org.resguardo.report.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.SampleUpload;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.token.Token;

@QuarkusTest
class UploadExpiryTest extends ServiceTest {
  private static final Duration KEPT = Duration.ofDays(3);

  @Inject Pool pool;
  @Inject IntakeConfig config;

  @Test
  void uploadNobodySealed_isDroppedWithItsChunksAfterThreeDays() {
    Token token = testbed.newToken();
    SampleUpload sample = SampleUpload.of(testbed, 2);
    String upload = begin(sample, token);
    String rows =
        "select count(*) from intake_chunk c full join intake i on i.id = c.intake_id"
            + " where i.id = '%1$s' or c.intake_id = '%1$s'".formatted(upload);

    dropAt(Instant.now().plus(KEPT));
    assertThat(testbed.query(rows)).containsExactly("1");

    dropAt(Instant.now().plus(KEPT).plus(Duration.ofDays(1)));
    assertThat(testbed.query(rows)).containsExactly("0");
    assertProblem(given().get("/v1/submissions/" + upload), 404, "upload-not-found");
    assertProblem(submit(sample.submission(), token), 409, "token-spent");
  }

  @Test
  void droppedUpload_freesItsMailboxAndItsCommitment() {
    SampleUpload sample = SampleUpload.of(testbed, 1);
    begin(sample, testbed.newToken());
    ObjectNode other = SampleSubmission.to(testbed, "org-casa");
    other.set("mailbox", sample.submission().get("mailbox"));
    dropAt(Instant.now().plus(KEPT).plus(Duration.ofDays(1)));

    assertThat(submit(other).statusCode()).isEqualTo(201);
  }

  @Test
  void whatIsSealed_stays() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    byte[] acknowledgement = submit(submission).asByteArray();

    dropAt(Instant.now().plus(Duration.ofDays(4000)));

    assertThat(submit(submission).asByteArray()).isEqualTo(acknowledgement);
  }

  @Test
  void sealedUpload_isAcknowledgedAgainAfterItsRelease() {
    SampleUpload sample = SampleUpload.of(testbed, 1);
    Token token = testbed.newToken();
    String upload = begin(sample, token);
    Response sealed = given().post("/v1/submissions/" + upload + "/seal");
    assertThat(sealed.statusCode()).isEqualTo(201);
    awaitRelease();

    assertThat(submit(sample.submission(), token).asByteArray()).isEqualTo(sealed.asByteArray());
    assertProblem(given().get("/v1/submissions/" + upload), 404, "upload-not-found");
    assertProblem(given().post("/v1/submissions/" + upload + "/seal"), 404, "upload-not-found");
  }

  private String begin(SampleUpload sample, Token token) {
    String upload = submit(sample.submission(), token).jsonPath().getString("upload");
    assertThat(
            given()
                .contentType("application/octet-stream")
                .body(sample.chunk(1, 0))
                .put("/v1/submissions/" + upload + "/attachments/1/chunks/0")
                .statusCode())
        .isEqualTo(204);
    return upload;
  }

  private void dropAt(Instant now) {
    new UploadExpiry(new UnsealedRepository(pool), () -> now, config)
        .dropAll()
        .await()
        .atMost(Duration.ofSeconds(20));
  }
}
