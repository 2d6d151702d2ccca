package org.resguardo.report.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.ManualRelease;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.submission.IsoWeek;
import org.resguardo.submission.Submission;

/// When submissions are released, and that nothing of them is lost or changed on the way.
@QuarkusTest
@TestProfile(ManualRelease.class)
class ReleaseTest extends ServiceTest {
  private static final String WEEK = "2026-W40";
  private static final int SMALL = 4128;

  @Inject ReleaseTask task;

  private RestingRows resting;

  @BeforeEach
  void releaseWhatIsLeft() throws SQLException {
    resting = new RestingRows(testbed, new Random());
    endPeriod();
    run();
  }

  @AfterEach
  void close() throws SQLException {
    resting.close();
  }

  @Test
  void submission_restsUntilThePeriodIsOver() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    assertThat(submit(submission).statusCode()).isEqualTo(201);

    run();
    assertThat(found("report r join mailbox m on m.report_id = r.id", submission)).isZero();
    assertThat(found("intake m", submission)).isEqualTo(1);

    endPeriod();
    run();
    assertThat(found("report r join mailbox m on m.report_id = r.id", submission)).isEqualTo(1);
    assertThat(found("intake m", submission)).isZero();
  }

  @Test
  void firstSubmissionAfterAQuietPeriod_isNotReleasedAtOnce() {
    endPeriod();
    run();

    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    submit(submission);
    run();

    assertThat(found("intake m", submission)).isEqualTo(1);
  }

  @Test
  void fullBatch_isReleasedBeforeThePeriodIsOver() throws SQLException {
    for (int i = 1; i < ManualRelease.BATCH; i++) {
      resting.put(WEEK, SMALL);
    }
    run();
    assertThat(waiting()).isEqualTo(ManualRelease.BATCH - 1);

    resting.put(WEEK, SMALL);
    run();

    assertThat(waiting()).isZero();
  }

  @Test
  void clockSetBackOrForward_doesNotHoldUpReleases() throws SQLException {
    for (String last : List.of("4102444800", "0")) {
      resting.put(WEEK, SMALL);
      testbed.execute("update release_clock set released = " + last);

      run();

      assertThat(waiting()).isZero();
    }
    assertThat(
            testbed.query(
                "select abs(released - extract(epoch from now())) < 60 from release_clock"))
        .containsExactly("t");
  }

  @Test
  void releasedReport_isWhatWasSubmitted() {
    ObjectNode node = SampleSubmission.to(testbed, "org-casa", "org-faro");
    Submission submission = SampleSubmission.parse(node);
    submit(node);
    endPeriod();
    run();

    String id = idOf(node);
    assertThat(stored("testimony", id)).isEqualTo(submission.testimony());
    assertThat(stored("contact", id)).isEqualTo(submission.contact());
    assertThat(testbed.query("select week || state || version from report where " + is(id)))
        .containsExactly(IsoWeek.of(Instant.now()) + "received1");
    assertThat(
            testbed.query(
                "select organisation from report_organisation where report_id = '%s' order by 1"
                    .formatted(id)))
        .containsExactly("org-casa", "org-faro");
    assertThat(
            testbed.query(
                "select encode(secret_hash || statement_key || reply_public_key, 'hex')"
                    + " from mailbox where report_id = '%s'".formatted(id)))
        .containsExactly(
            submission.mailbox().secretHash().toHex()
                + submission.mailbox().statementKey().toHex()
                + submission.mailbox().replyPublicKey().toHex());
    assertThat(
            testbed.query(
                "select week from commitment where encode(digest, 'hex') = '%s'"
                    .formatted(submission.commitment().digest().toHex())))
        .containsExactly(IsoWeek.of(Instant.now()).toString());
  }

  @Test
  void releasedReport_hasItsAttachments() throws SQLException {
    Bytes hash = resting.put(WEEK, SMALL);
    resting.attach(hash);
    List<String> before = testbed.query("select md5(bytes) from intake_chunk");
    endPeriod();
    run();

    assertThat(
            testbed.query(
                """
                select md5(c.bytes) from mailbox m join report_attachment a using (report_id)
                  join report_chunk c using (report_id, number)
                where encode(m.id_hash, 'hex') = '%s' and a.number = 1 and c.index = 0
                """
                    .formatted(hash.toHex())))
        .isEqualTo(before);
    assertThat(testbed.query("select number from intake_chunk")).isEmpty();
  }

  @Test
  void releasedSubmission_getsTheSameAcknowledgementAgain() {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    String first = submit(submission).asString();
    endPeriod();
    run();

    assertThat(submit(submission).asString()).isEqualTo(first);
    assertThat(waiting()).isZero();
  }

  @Test
  void copyOfAReleasedSubmission_isNeitherReleasedNorInTheWay() throws SQLException {
    Bytes hash = resting.put(WEEK, SMALL);
    testbed.execute(
        "insert into commitment (digest, week) values ('\\x%s', '%s')"
            .formatted(hash.toHex(), WEEK));
    Bytes other = resting.put(WEEK, SMALL);
    endPeriod();
    run();

    assertThat(waiting()).isZero();
    assertThat(reportsWith(hash)).isZero();
    assertThat(reportsWith(other)).isEqualTo(1);
  }

  @Test
  void mailboxTakenMeanwhile_losesNoReport() throws SQLException {
    Bytes hash = resting.put(WEEK, SMALL);
    endPeriod();
    run();
    Bytes second = resting.put(WEEK, SMALL);
    testbed.execute(
        "update intake set id_hash = '\\x%s' where digest = '\\x%s'"
            .formatted(hash.toHex(), second.toHex()));
    long before = testbed.rowCounts().getOrDefault("report", 0L);
    endPeriod();
    run();

    assertThat(waiting()).isZero();
    assertThat(reportsWith(hash)).isEqualTo(1);
    assertThat(testbed.rowCounts().get("report")).isEqualTo(before + 1);
  }

  @Test
  void upload_thatIsNotSealed_staysInIntake() throws SQLException {
    Bytes hash = resting.put(WEEK, SMALL);
    testbed.execute(
        "update intake set is_sealed = false, week = null, drop_after = '2100-01-01'"
            + " where digest = '\\x%s'".formatted(hash.toHex()));
    endPeriod();
    run();

    assertThat(testbed.query("select id from intake where not is_sealed")).hasSize(1);
    testbed.execute("delete from intake");
  }

  @Test
  void health_tellsHowReleasesGoButNotHowManyWait() throws SQLException {
    String before = readiness();
    resting.put(WEEK, SMALL);

    assertThat(readiness()).isEqualTo(before).contains("\"releases\": \"in time\"");
  }

  private void run() {
    task.run().toCompletableFuture().join();
  }

  private void endPeriod() {
    testbed.execute("update release_clock set released = 0");
  }

  private int waiting() {
    return testbed.query("select id from intake where is_sealed").size();
  }

  private int found(String tables, ObjectNode submission) {
    String hash = SampleSubmission.parse(submission).mailbox().idHash().toHex();
    return testbed
        .query("select 1 from %s where encode(m.id_hash, 'hex') = '%s'".formatted(tables, hash))
        .size();
  }

  private int reportsWith(Bytes mailbox) {
    return testbed
        .query(
            "select 1 from report join mailbox on report_id = id where encode(id_hash, 'hex') = '"
                + mailbox.toHex()
                + "'")
        .size();
  }

  private String idOf(ObjectNode submission) {
    String hash = SampleSubmission.parse(submission).mailbox().idHash().toHex();
    return testbed
        .query("select report_id from mailbox where encode(id_hash, 'hex') = '" + hash + "'")
        .getFirst();
  }

  private Bytes stored(String part, String id) {
    return Bytes.fromHex(
        testbed
            .query(
                "select encode(%1$s_header || %1$s_payload, 'hex') from report where "
                        .formatted(part)
                    + is(id))
            .getFirst());
  }

  private static String is(String id) {
    return "id = '" + id + "'";
  }
}
