package org.resguardo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.receipt.Receipt;
import org.resguardo.receipt.ReceiptKeys;
import org.resguardo.receipt.ReceiptLanguage;
import org.resguardo.roster.TestRosters;
import org.resguardo.submission.Acknowledgement;
import org.resguardo.submission.IsoWeek;
import org.resguardo.submission.SealedReport;
import org.resguardo.submission.Submission;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

class SubmissionClientTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 47);
  private static final Submission SUBMISSION = submission("sealed");

  private static final Token TOKEN = SealedReports.token();

  private record Answer(int status, String body) {}

  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Bytes> bodies = new ArrayList<>();
  private final List<String> authorizations = new ArrayList<>();
  private HttpServer server;
  private SubmissionClient client;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/submissions", this::answer);
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    client =
        new SubmissionClient(TestRosters.policy(address), List.of(Duration.ZERO, Duration.ZERO));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void submit_returnsTheVerifiedAcknowledgement() throws Exception {
    answers.add(new Answer(201, acknowledgement(SUBMISSION, TestRosters.ACKNOWLEDGER)));

    Acknowledgement read = Acknowledgement.read(client.submit(SealedReport.of(SUBMISSION), TOKEN));

    assertThat(read).isEqualTo(new Acknowledgement(SUBMISSION.commitment(), WEEK));
  }

  @Test
  void submit_sendsTheSameBytesAgainAfterA503() throws Exception {
    answers.add(new Answer(503, problem("storage-unavailable", 503)));
    answers.add(new Answer(503, "no json"));
    answers.add(new Answer(201, acknowledgement(SUBMISSION, TestRosters.ACKNOWLEDGER)));

    client.submit(SealedReport.of(SUBMISSION), TOKEN);

    assertThat(bodies).hasSize(3);
    assertThat(bodies.stream().distinct()).hasSize(1);
  }

  @Test
  void submit_sendsItsTokenAndTakesTheAnswersPaddingAway() throws Exception {
    String padding = " ".repeat(700);
    answers.add(new Answer(201, acknowledgement(SUBMISSION, TestRosters.ACKNOWLEDGER) + padding));

    client.submit(SealedReport.of(SUBMISSION), TOKEN);

    assertThat(authorizations).containsExactly(PrivateTokenHeader.authorization(TOKEN));
  }

  @Test
  void submit_givesUpWhenTheServiceStaysAway() {
    server.stop(0);

    assertThatThrownBy(() -> client.submit(SealedReport.of(SUBMISSION), TOKEN))
        .isInstanceOf(IOException.class);
  }

  @Test
  void submit_doesNotRepeatWhatWasRefused() {
    answers.add(new Answer(400, problem("wrong-size-class", 400)));

    assertThatThrownBy(() -> client.submit(SealedReport.of(SUBMISSION), TOKEN))
        .isInstanceOfSatisfying(
            ServiceException.class,
            refused -> assertThat(refused.type()).endsWith("wrong-size-class"));
    assertThat(bodies).hasSize(1);
  }

  @Test
  void submit_refusesAnAcknowledgementOfAnotherSubmission() {
    answers.add(new Answer(201, acknowledgement(submission("other"), TestRosters.ACKNOWLEDGER)));

    assertThatThrownBy(() -> client.submit(SealedReport.of(SUBMISSION), TOKEN))
        .hasMessage("the service acknowledged another submission");
  }

  @Test
  void submit_refusesAnAcknowledgementSignedByAnotherKey() {
    SignerKey stranger = SignerKey.generate("test-only-report-service", new SecureRandom());
    answers.add(new Answer(201, acknowledgement(SUBMISSION, stranger)));

    assertThatThrownBy(() -> client.submit(SealedReport.of(SUBMISSION), TOKEN))
        .hasMessage("the acknowledgement is not signed by the pinned key");
  }

  @Test
  void submit_refusesAnEndlessAnswer() {
    answers.add(new Answer(201, "x".repeat(1 << 20)));

    assertThatThrownBy(() -> client.submit(SealedReport.of(SUBMISSION), TOKEN))
        .hasMessage("the service's answer is too long");
  }

  private void answer(HttpExchange exchange) throws IOException {
    authorizations.add(exchange.getRequestHeaders().getFirst("Authorization"));
    bodies.add(Bytes.of(exchange.getRequestBody().readAllBytes()));
    Answer answer = answers.remove();
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String acknowledgement(Submission submission, SignerKey key) {
    return new Acknowledgement(submission.commitment(), WEEK).signedBy(key).encoded();
  }

  private static String problem(String type, int status) {
    return "{\"type\":\"urn:resguardo:problem:%s\",\"title\":\"No\",\"status\":%d}"
        .formatted(type, status);
  }

  private static Submission submission(String testimony) {
    Receipt receipt = Receipt.generate(new SecureRandom(), ReceiptLanguage.ES);
    return new Submission(
        List.of("org-casa"),
        1,
        Bytes.utf8(testimony),
        Bytes.utf8("contact"),
        ReceiptKeys.derive(receipt).publicPart(),
        List.of());
  }
}
