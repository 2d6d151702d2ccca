package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.attachment.SealedAttachment;
import org.resguardo.client.ServiceStub.Answer;
import org.resguardo.note.SignedNote;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.SealedReport;
import org.resguardo.token.Token;

class UploadTest {
  private static final List<Duration> PATIENT = Collections.nCopies(20, Duration.ZERO);
  private static final String UPLOAD = "{\"upload\":\"9ec6fcdc-fcc0-43c1-89b8-2980e48134f1\"}";

  private final Token token = SealedReports.token();
  private IntakeStub intake;

  @BeforeEach
  void start() throws IOException {
    intake = new IntakeStub();
  }

  @AfterEach
  void stop() {
    intake.close();
  }

  @Test
  void submit_uploadsEveryChunkAndSeals() throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000, 2_000_000)) {
      SignedNote note = client(intake.address()).submit(report, token);

      assertThat(Acknowledgement.read(note).commitment())
          .isEqualTo(report.submission().commitment());
      assertThat(intake.reports()).containsExactly(report.submission().commitment().digest());
      assertThat(intake.received())
          .containsExactlyElementsOf(
              report.attachments().stream().map(SealedAttachment::sha256).toList());
    }
  }

  /// FAULTS 54: each connection lets through a random number of bytes, fewer than two chunks.
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void submit_completesOverALineThatIsCutAgainAndAgain(long seed) throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000, 3_000_000);
        CuttingProxy line = new CuttingProxy(intake.address(), random(seed, 500_000))) {
      SignedNote note = client(line.address()).submit(report, token);

      assertThat(Acknowledgement.read(note).commitment())
          .isEqualTo(report.submission().commitment());
      assertThat(intake.reports()).containsExactly(report.submission().commitment().digest());
      assertThat(intake.received()).hasSize(2);
      assertThat(line.cuts()).isGreaterThan(5);
    }
  }

  @Test
  void submit_goesOnWhereAnEarlierProcessEnded() throws Exception {
    try (SealedReport report = SealedReports.with(2_000_000);
        CuttingProxy line = new CuttingProxy(intake.address(), () -> 1_000_000)) {
      SubmissionClient impatient =
          new SubmissionClient(TestRosters.policy(line.address()), List.of());
      assertThatThrownBy(() -> impatient.submit(report, token)).isInstanceOf(IOException.class);
      assertThat(intake.reports()).isEmpty();

      client(intake.address()).submit(report, token);

      assertThat(intake.reports()).hasSize(1);
    }
  }

  @Test
  void submit_ofTheSameReportAgainGivesTheSameNote() throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000)) {
      SignedNote note = client(intake.address()).submit(report, token);
      intake.forget();

      assertThat(client(intake.address()).submit(report, token).encoded())
          .isEqualTo(note.encoded());
      assertThat(intake.reports()).hasSize(1);
    }
  }

  @Test
  void submit_isToldWhenItsTokenWasSpentOnAnotherReport() throws Exception {
    try (SealedReport one = SealedReports.with();
        SealedReport other = SealedReports.with(1_100_000)) {
      client(intake.address()).submit(one, token);

      assertThatThrownBy(() -> client(intake.address()).submit(other, token))
          .isInstanceOfSatisfying(
              ServiceException.class,
              refused -> assertThat(refused.type()).endsWith(":token-spent"));
    }
  }

  @Test
  void submit_isToldWhenItsUploadWasDropped() throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000);
        CuttingProxy line = new CuttingProxy(intake.address(), () -> 400_000)) {
      SubmissionClient impatient =
          new SubmissionClient(TestRosters.policy(line.address()), List.of());
      assertThatThrownBy(() -> impatient.submit(report, token)).isInstanceOf(IOException.class);
      intake.forget();

      assertThatThrownBy(() -> client(intake.address()).submit(report, token))
          .isInstanceOfSatisfying(
              ServiceException.class,
              refused -> assertThat(refused.type()).endsWith(":token-spent"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"[[0,0]]", "[[2,0]]", "[[1,5]]", "[[1,-1]]", "[[1]]", "[[1,0,0]]"})
  void submit_refusesToSendWhatIsNotInTheSubmission(String missing) throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000);
        ServiceStub service =
            new ServiceStub(
                count ->
                    count == 1
                        ? new Answer(202, UPLOAD)
                        : new Answer(200, "{\"missing\":" + missing + "}"))) {
      assertThatThrownBy(() -> client(service.address()).submit(report, token))
          .hasMessage("the service asks for what is not in the submission");
    }
  }

  @Test
  void submit_endsWhenTheServiceNeverHasEnough() throws Exception {
    try (SealedReport report = SealedReports.with(1_100_000);
        ServiceStub service =
            new ServiceStub(
                count ->
                    switch (count % 3) {
                      case 1 -> new Answer(202, UPLOAD);
                      case 2 -> new Answer(200, "{\"missing\":[]}");
                      default -> problem(404, "upload-not-found");
                    })) {
      assertThatThrownBy(() -> client(service.address()).submit(report, token))
          .isInstanceOf(ServiceException.class);
      assertThat(service.requests()).isLessThan(100);
    }
  }

  @Test
  void submit_refusesToWaitForAttachmentsThatThereAreNot() throws Exception {
    try (SealedReport report = SealedReports.with();
        ServiceStub service = new ServiceStub(_ -> new Answer(202, UPLOAD))) {
      assertThatThrownBy(() -> client(service.address()).submit(report, token))
          .hasMessage("the service waits for attachments that there are not");
    }
  }

  private static Answer problem(int status, String name) {
    return new Answer(
        status, "{\"type\":\"urn:resguardo:problem:%s\",\"title\":\"No\"}".formatted(name));
  }

  private static LongSupplier random(long seed, long bound) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    return () -> random.nextLong(1, bound);
  }

  private static SubmissionClient client(URI address) {
    return new SubmissionClient(TestRosters.policy(address), PATIENT);
  }
}
