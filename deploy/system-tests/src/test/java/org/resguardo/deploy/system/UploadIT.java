package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.client.DirectTransport;
import org.resguardo.client.HttpAnswer;
import org.resguardo.client.ServiceException;
import org.resguardo.client.ServiceRequest;
import org.resguardo.client.SubmissionClient;
import org.resguardo.client.Transport;
import org.resguardo.note.SignedNote;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.Token;

/// A report with a large attachment comes in whole and once, whatever happens on the way.
@ExtendWith(StackExtension.class)
class UploadIT {
  private static final int FILM_BYTES = 1_300_000;
  private static final int CHUNKS = 5;
  private static final long SEED = 54;

  private final SystemStack stack;
  private final ReportDatabase database;
  private Token token;

  UploadIT(SystemStack stack) {
    this.stack = stack;
    this.database = stack.database();
  }

  @BeforeEach
  void fetchToken() {
    token = PartnerTokens.one(stack.running());
  }

  /// FAULTS 54.
  @Test
  void slowLineThatIsCutAgainAndAgain_bringsOneReport() throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    try (SealedReport report = Reports.with(stack.roster(), FILM_BYTES);
        BadLine line =
            new BadLine(
                stack.reportService(),
                256_000,
                Duration.ofSeconds(2),
                () -> random.nextLong(1, 1_200_000))) {
      SignedNote note =
          new SubmissionClient(stack.policy(), new DirectTransport(line.address()))
              .submit(report, token);

      assertThat(line.cuts()).isPositive();
      assertOneReport(report, note);
    }
  }

  /// FAULTS 3. Requests: submission, what is missing, chunks 0 to 4, seal.
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void killedBeforeTheAnswerToOneOfItsRequests_goesOnAndBringsOneReport(int request)
      throws Exception {
    try (SealedReport report = Reports.with(stack.roster(), FILM_BYTES)) {
      Killing killing = new Killing(request);

      SignedNote note = new SubmissionClient(stack.policy(), killing).submit(report, token);

      assertThat(killing.requests.get()).isGreaterThanOrEqualTo(CHUNKS + 3);
      assertOneReport(report, note);
    }
  }

  @Test
  void tokenOfAnUploadThatIsOpen_isGoodForNoOtherReport() throws Exception {
    try (SealedReport report = Reports.with(stack.roster(), FILM_BYTES);
        SealedReport other = Reports.with(stack.roster())) {
      Exchange opened =
          Exchange.submit(stack.reportService(), Reports.json(report.submission()), token);
      assertThat(opened.status()).isEqualTo(202);

      assertThatThrownBy(() -> new SubmissionClient(stack.policy()).submit(other, token))
          .isInstanceOfSatisfying(
              ServiceException.class, refused -> assertThat(refused.status()).isEqualTo(409));

      new SubmissionClient(stack.policy()).submit(report, token);
    }
  }

  private void assertOneReport(SealedReport report, SignedNote note) throws Exception {
    Submission submission = report.submission();
    assertThat(Acknowledgement.read(note).commitment()).isEqualTo(submission.commitment());
    stack.awaitRelease();
    assertThat(database.commitments()).containsOnlyOnce(submission.commitment().digest());
    assertThat(database.mailboxes()).containsOnlyOnce(submission.mailbox().idHash());
    assertThat(database.attachmentDigests(submission.mailbox().idHash()))
        .containsExactly(report.attachments().getFirst().sha256());
  }

  /// Kills the service after it has done what one request asks, before the client hears of it, and
  /// starts it again.
  private final class Killing implements Transport {
    private final Transport direct = new DirectTransport(stack.reportService());
    private final AtomicInteger requests = new AtomicInteger();
    private final int fatal;

    Killing(int fatal) {
      this.fatal = fatal;
    }

    @Override
    public HttpAnswer send(ServiceRequest request, int maxBytes) throws IOException {
      HttpAnswer answer = direct.send(request, maxBytes);
      if (requests.incrementAndGet() == fatal) {
        stack.reportServiceProcess().kill9();
        stack.up();
        throw new IOException("the answer is lost");
      }
      return answer;
    }
  }
}
