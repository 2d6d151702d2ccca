package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.access.BlindedReport;
import org.resguardo.client.SubmissionClient;
import org.resguardo.note.SignedNote;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// report-service is killed at each step of a submission; after the client's retry there is exactly
/// one report.
@ExtendWith(StackExtension.class)
class KilledServiceIT {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final SystemStack stack;
  private final ReportDatabase database;
  private Submission submission;
  private byte[] json;
  private Token token;
  private Map<String, Long> before;

  KilledServiceIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
  }

  @BeforeEach
  void seal() throws SQLException {
    token = PartnerTokens.one(stack.running());
    stack.awaitRelease();
    submission = Reports.sealed(stack.roster());
    json = Reports.json(submission);
    before = database.rowCounts();
  }

  @Test
  void killedWhileReadingTheBody_storesNothingAndTakesTheRetry() throws Exception {
    try (TrappedLine line =
        TrappedLine.afterRequestBytes(stack.reportService(), json.length / 2, this::kill)) {
      assertThatIOException().isThrownBy(() -> Exchange.submit(line.address(), json, token));

      assertThat(line.isSprung()).isTrue();
    }

    assertThat(database.rowCounts()).isEqualTo(before);
    assertRetryLeavesOneReport();
  }

  @ParameterizedTest
  @ValueSource(strings = {"spent_token", "intake"})
  void killedInTheTransaction_losesItsHalfAndTakesTheRetry(String table) throws Exception {
    try (TableLock lock = TableLock.on(database, table);
        ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Exchange> request =
          client.submit(() -> Exchange.submit(stack.reportService(), json, token));
      long waiter = lock.awaitWaiter();
      kill();
      assertThat(request)
          .failsWithin(Duration.ofSeconds(10))
          .withThrowableOfType(ExecutionException.class)
          .withCauseInstanceOf(IOException.class);
      lock.releaseAndOutlive(waiter);
    }

    assertThat(database.rowCounts()).isEqualTo(before);
    assertRetryLeavesOneReport();
  }

  @ParameterizedTest
  @ValueSource(strings = {"report", "mailbox", "commitment"})
  void killedInTheRelease_losesAndDoublesNothing(String table) throws Exception {
    try (TableLock lock = TableLock.on(database, table)) {
      assertThat(Exchange.submit(stack.reportService(), json, token).status()).isEqualTo(201);
      long waiter = lock.awaitWaiter();
      kill();
      lock.releaseAndOutlive(waiter);
    }

    assertThat(database.rowCounts()).isEqualTo(withOneReportMore());
    assertRetryLeavesOneReport();
  }

  @Test
  void killedAfterTheCommit_answersTheRetryAsIfNothingHadHappened() throws Exception {
    try (TrappedLine line = TrappedLine.beforeAnswer(stack.reportService(), this::kill)) {
      assertThatIOException().isThrownBy(() -> Exchange.submit(line.address(), json, token));

      assertThat(line.isSprung()).isTrue();
    }

    assertRetryLeavesOneReport();
  }

  private void kill() {
    try {
      stack.reportServiceProcess().kill9();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void assertRetryLeavesOneReport() throws Exception {
    stack.up();
    SignedNote acknowledgement =
        new SubmissionClient(stack.policy()).submit(SealedReport.of(submission), token);
    stack.awaitRelease();
    Exchange again = Exchange.submit(stack.reportService(), json, token);
    byte[] other = Reports.json(Reports.sealed(stack.roster()));

    assertThat(Exchange.submit(stack.reportService(), other, token).status()).isEqualTo(409);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text().stripTrailing()).isEqualTo(acknowledgement.encoded().stripTrailing());
    assertThat(database.commitments()).containsOnlyOnce(submission.commitment().digest());
    assertThat(database.mailboxes()).containsOnlyOnce(submission.mailbox().idHash());
    assertThat(database.rowCounts()).isEqualTo(withOneReportMore());
    assertRecordedOnce();
  }

  /// The acknowledgement waits for the end of its week, or is on its way, or stands in the log.
  private void assertRecordedOnce() throws Exception {
    BlindedReport blinded = database.blindedReport(submission.mailbox().idHash());
    IdentityDatabase identity = new IdentityDatabase(stack.running());
    Eventually.holds(
        LIMIT,
        "the acknowledgement is recorded",
        () ->
            database.waiting(blinded, "acknowledged") + identity.entriesOf(blinded, "acknowledged")
                == 1);
  }

  private Map<String, Long> withOneReportMore() {
    Map<String, Long> after = new TreeMap<>(before);
    after.merge("spent_token", 1L, Long::sum);
    after.merge("commitment", 1L, Long::sum);
    after.merge("report", 1L, Long::sum);
    after.merge("mailbox", 1L, Long::sum);
    after.merge("report_organisation", (long) Reports.TWO_ORGANISATIONS.size(), Long::sum);
    return after;
  }
}
