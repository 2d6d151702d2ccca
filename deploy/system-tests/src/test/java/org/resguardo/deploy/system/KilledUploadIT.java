package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resguardo.client.DirectTransport;
import org.resguardo.client.HttpAnswer;
import org.resguardo.client.ServiceRequest;
import org.resguardo.client.SubmissionClient;
import org.resguardo.client.Transport;
import org.resguardo.note.SignedNote;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// report-service is killed within the transaction of each request of an upload; the client goes on
/// and there is exactly one report.
@ExtendWith(StackExtension.class)
class KilledUploadIT {
  private static final int FILM_BYTES = 1_300_000; // five chunks
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final SystemStack stack;
  private final ReportDatabase database;

  KilledUploadIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
  }

  /// Requests: submission, what is missing, chunks 0 to 4, seal. A seal has looked at every chunk
  /// when it comes to write to `intake`.
  @ParameterizedTest
  @CsvSource({
    "1,spent_token",
    "1,intake",
    "1,intake_attachment",
    "3,intake_chunk",
    "7,intake_chunk",
    "8,intake"
  })
  void killedInTheTransactionOfARequest_goesOnAndBringsOneReport(int request, String table)
      throws Exception {
    Token token = PartnerTokens.one(stack.running());
    stack.awaitRelease();
    Map<String, Long> before = database.rowCounts();
    try (SealedReport report = Reports.with(stack.roster(), FILM_BYTES)) {
      Killing killing = new Killing(request, table);

      SignedNote note = new SubmissionClient(stack.policy(), killing).submit(report, token);

      assertThat(killing.requests.get()).isGreaterThan(request);
      assertOneReport(report, note, before);
    }
  }

  private void assertOneReport(SealedReport report, SignedNote note, Map<String, Long> before)
      throws Exception {
    Submission submission = report.submission();
    assertThat(Acknowledgement.read(note).commitment()).isEqualTo(submission.commitment());
    stack.awaitRelease();
    Map<String, Long> after = database.rowCounts();
    for (String table : new String[] {"spent_token", "report", "mailbox", "commitment"}) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table) + 1);
    }
    for (String table : new String[] {"intake", "intake_attachment", "intake_chunk"}) {
      assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
    }
    assertThat(database.attachmentDigests(submission.mailbox().idHash()))
        .containsExactly(report.attachments().getFirst().sha256());
  }

  /// Holds a table while one request is under way, kills the service that waits for it, and starts
  /// it again.
  private final class Killing implements Transport {
    private final Transport direct = new DirectTransport(stack.reportService());
    private final AtomicInteger requests = new AtomicInteger();
    private final int fatal;
    private final String table;

    Killing(int fatal, String table) {
      this.fatal = fatal;
      this.table = table;
    }

    @Override
    public HttpAnswer send(ServiceRequest request, int maxBytes) throws IOException {
      if (requests.incrementAndGet() != fatal) {
        return direct.send(request, maxBytes);
      }
      try {
        killWithin(request, maxBytes);
      } catch (SQLException failed) {
        throw new AssertionError(failed);
      }
      throw new IOException("the answer is lost");
    }

    private void killWithin(ServiceRequest request, int maxBytes) throws IOException, SQLException {
      try (TableLock lock = TableLock.on(database, table);
          ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
        Future<HttpAnswer> answer = client.submit(() -> direct.send(request, maxBytes));
        long waiter = lock.awaitWaiter();
        stack.reportServiceProcess().kill9();
        assertThat(answer)
            .failsWithin(LIMIT)
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(IOException.class);
        lock.releaseAndOutlive(waiter);
      }
      stack.up();
    }
  }
}
