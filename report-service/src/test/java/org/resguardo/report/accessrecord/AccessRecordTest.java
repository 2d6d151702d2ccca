package org.resguardo.report.accessrecord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.access.AccessAction;
import org.resguardo.access.AccessEntry;
import org.resguardo.access.AccessSalt;
import org.resguardo.access.BlindedReport;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestbedResource;
import org.resguardo.submission.IsoWeek;

/// Whoever looks leaves a mark first.
@QuarkusTest
class AccessRecordTest extends ServiceTest {
  private static final int REFUSING = 503;

  @BeforeEach
  void keepEntriesInTheOutbox() {
    testbed.accessLog().answer(REFUSING);
  }

  @AfterEach
  void mend() {
    testbed.execute("drop trigger if exists test_only_refusal on access_outbox");
    testbed.execute("grant insert on access_outbox to " + testbed.runtimeRoleName());
    awaitDeliveries();
  }

  @Test
  void openedTestimony_leavesAnEntryOfTheMember() {
    String id = newReport("org-casa");

    assertThat(open(id).statusCode()).isEqualTo(200);

    assertThat(written(entry(id, testbed.memberId("reviewer-casa"), AccessAction.OPENED)))
        .isEqualTo(1);
  }

  @Test
  void testimonyOpenedTwice_leavesTwoEntries() {
    String id = newReport("org-casa");

    open(id);
    open(id);

    assertThat(written(entry(id, testbed.memberId("reviewer-casa"), AccessAction.OPENED)))
        .isEqualTo(2);
  }

  @Test
  void testimonyAskedForInOtherWays_leavesAnEntryToo() {
    String id = newReport("org-casa");
    String testimony = "/v1/reports/" + id + "/testimony";

    as("reviewer-casa").head(testimony);
    as("reviewer-casa").header("Range", "bytes=0-99").get(testimony);
    as("reviewer-casa").header("If-None-Match", "*").get(testimony);

    assertThat(written(entry(id, testbed.memberId("reviewer-casa"), AccessAction.OPENED)))
        .isEqualTo(3);
  }

  @Test
  void acknowledgement_leavesAnEntryOfNobody() {
    String id = newReport("org-casa");

    assertThat(written(entry(id, null, AccessAction.ACKNOWLEDGED))).isEqualTo(1);
  }

  @Test
  void repeatedSubmission_leavesNoSecondEntry() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    Response first = submit(submission);
    awaitRelease();
    long entries = rows();

    Response second = submit(submission);

    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(rows()).isEqualTo(entries);
  }

  @Test
  void refusedSubmission_leavesNoEntry() {
    ObjectNode first = SampleSubmission.to(testbed, "org-casa");
    ObjectNode second = SampleSubmission.to(testbed, "org-casa");
    second.set("mailbox", first.get("mailbox"));
    submit(first);
    awaitRelease();
    long entries = rows();

    assertProblem(submit(second), 409, "mailbox-in-use");
    assertThat(rows()).isEqualTo(entries);
  }

  @Test
  void lookingAtTheListOrAtAForeignReport_isNoOpening() {
    String foreign = newReport("org-puente");
    long entries = rows();

    as("reviewer-casa").get("/v1/reports");
    assertProblem(open(foreign), 404, "report-not-found");
    assertProblem(open(UUID.randomUUID().toString()), 404, "report-not-found");

    assertThat(rows()).isEqualTo(entries);
  }

  @Test
  void testimony_isNotHandedOutWhenTheEntryIsRefused() {
    String id = newReport("org-casa");
    testbed.execute("revoke insert on access_outbox from " + testbed.runtimeRoleName());

    Response refused = open(id);

    assertProblem(refused, 503, "access-not-recorded");
    assertThat(refused.header("Retry-After")).isEqualTo("5");
  }

  @Test
  void testimony_isNotHandedOutWhenTheCommitFails() {
    String id = newReport("org-casa");
    long entries = rows();
    refuseAtCommit();

    Response refused = open(id);

    assertThat(refused.statusCode()).isGreaterThanOrEqualTo(500);
    assertThat(refused.contentType()).isEqualTo("application/problem+json");
    assertThat(rows()).isEqualTo(entries);
  }

  @Test
  void submission_isNotReleasedWhenTheEntryIsRefused() {
    awaitRelease();
    testbed.execute("revoke insert on access_outbox from " + testbed.runtimeRoleName());
    long reports = testbed.rowCounts().get("report");
    assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    eventually(() -> TestbedResource.logged("submissions not released"));
    assertThat(testbed.rowCounts()).containsEntry("report", reports);

    testbed.execute("grant insert on access_outbox to " + testbed.runtimeRoleName());
    awaitRelease();

    assertThat(testbed.rowCounts()).containsEntry("report", reports + 1);
  }

  @Test
  void report_tellsItsReviewersTheSaltItsEntriesAreRecognisedBy() {
    String id = newReport("org-casa", "org-faro");
    open(id);

    String told = as("reviewer-faro").get("/v1/reports/" + id).jsonPath().getString("access_salt");

    AccessSalt salt = new AccessSalt(SecretBytes.of(Bytes.fromBase64(told).toArray()));
    assertThat(BlindedReport.of(UUID.fromString(id), salt))
        .isEqualTo(entry(id, null, AccessAction.ACKNOWLEDGED).report());
    assertThat(as("reviewer-faro").get("/v1/reports").asString()).doesNotContain("access_salt");
    assertProblem(as("reviewer-puente").get("/v1/reports/" + id), 404, "report-not-found");
  }

  @Test
  void everyReport_hasASaltOfItsOwn() {
    newReport("org-casa");
    newReport("org-casa");

    assertThat(testbed.query("select encode(access_salt, 'hex') from report"))
        .hasSizeGreaterThan(1)
        .doesNotHaveDuplicates();
  }

  private void refuseAtCommit() {
    testbed.execute(
        "create or replace function test_only_refusal() returns trigger language plpgsql"
            + " as 'begin raise exception ''refused''; end'");
    testbed.execute(
        "create constraint trigger test_only_refusal after insert on access_outbox"
            + " deferrable initially deferred for each row execute function test_only_refusal()");
  }

  private Response open(String id) {
    return as("reviewer-casa").get("/v1/reports/" + id + "/testimony");
  }

  private AccessEntry entry(String report, String memberId, AccessAction action) {
    String salt =
        testbed
            .query("select encode(access_salt, 'hex') from report where id = '" + report + "'")
            .getFirst();
    return new AccessEntry(
        memberId,
        IsoWeek.of(Instant.now()),
        action,
        BlindedReport.of(
            UUID.fromString(report),
            new AccessSalt(SecretBytes.of(Bytes.fromHex(salt).toArray()))));
  }

  private int written(AccessEntry entry) {
    List<String> found =
        testbed.query(
            "select id from access_outbox where encode(report, 'hex') = '%s' and action = '%s'"
                    .formatted(entry.report().digest().toHex(), entry.action().word())
                + " and week = '%s' and coalesce(member, 'none') = '%s'"
                    .formatted(entry.week(), entry.memberId() == null ? "none" : entry.memberId()));
    return found.size();
  }

  private long rows() {
    return Long.parseLong(testbed.query("select count(*) from access_outbox").getFirst());
  }
}
