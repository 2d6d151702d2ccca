package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.token.Token;

/// What breaks a rule is refused by name, never echoed and never stored, and report-service goes on
/// in little memory.
@ExtendWith(StackExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputIT {
  private static final long MIB = 1 << 20;
  private static final int MAX_SUBMISSION = 2_883_584;
  private static final String CHUNK = "10000\r\n" + "[".repeat(0x10000) + "\r\n";
  private static final String[] HEAD = {
    "POST /v1/submissions HTTP/1.1", "Host: localhost", "Content-Type: application/json"
  };

  private final SystemStack stack;
  private Map<String, Long> before;
  private Token token;

  BadInputIT(SystemStack stack) {
    this.stack = stack;
  }

  /// Good for all of them: what is refused spends nothing.
  @BeforeAll
  void fetchToken() {
    token = PartnerTokens.one(stack.running());
  }

  @BeforeEach
  void count() throws SQLException {
    stack.awaitRelease();
    before = stack.database().rowCounts();
  }

  @AfterEach
  void requireNothingStoredAndReady() throws Exception {
    assertThat(stack.database().rowCounts()).isEqualTo(before);
    assertThat(Exchange.get(stack.reportService().resolve("/q/health/ready")).status())
        .isEqualTo(200);
  }

  Stream<BadSubmission> badSubmissions() {
    return BadSubmission.all(stack.roster()).stream();
  }

  @ParameterizedTest
  @MethodSource("badSubmissions")
  void badSubmission_isRefusedByTheRuleItBreaks(BadSubmission bad) throws IOException {
    Exchange answer =
        Exchange.submit(stack.reportService(), bad.mediaType(), bad.body().toArray(), token);

    assertThat(answer.problem()).isEqualTo(bad.problem());
    assertThat(answer.status()).isEqualTo(bad.status());
    assertThat(answer.text()).doesNotContain(BadSubmission.CANARY);
  }

  @Test
  void oversizedBody_isRefusedWhileReading() throws IOException {
    try (RawConnection connection = new RawConnection(stack.reportService())) {
      connection.writeLines(HEAD);
      connection.writeLines("Transfer-Encoding: chunked", "");
      connection.write(CHUNK.repeat(MAX_SUBMISSION >> 16));
      connection.write("1\r\n[\r\n"); // one byte too many, and no end

      assertThat(connection.answer())
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json", "urn:resguardo:problem:body-too-large");
    }
  }

  @Test
  void announcedOversizedBody_isRefusedUnread() throws IOException {
    try (RawConnection connection = new RawConnection(stack.reportService())) {
      connection.writeLines(HEAD);
      connection.writeLines("Content-Length: " + (MAX_SUBMISSION + 1), "");

      assertThat(connection.answer())
          .startsWith("HTTP/1.1 413 ")
          .contains("application/problem+json", "urn:resguardo:problem:body-too-large");
    }
  }

  @Test
  void endlessBodies_areCutOffInBoundedMemory() throws Exception {
    ServerProcess service = stack.reportServiceProcess();
    long peakBefore = service.peakBytes();
    Callable<Long> endless = this::sendEndlessBody;

    // What a refused client gets rid of lies in the kernel's buffers, but for a few MiB.
    long most = 8 * MIB + KernelBuffers.ofOneConnection();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      assertThat(clients.invokeAll(Collections.nCopies(100, endless)))
          .allSatisfy(sent -> assertThat(sent.get()).isLessThan(most));
    }

    assertThat(service.peakBytes() - peakBefore).isLessThan(128 * MIB);
  }

  // The HTTP server refuses a head beyond its limits before any of our code sees the request.
  @ParameterizedTest
  @ValueSource(ints = {10, 1_000_000})
  void oversizedHead_isCutOffWithoutAnyBody(int headerLength) throws IOException {
    String header = "X-Long: " + "c".repeat(headerLength) + BadSubmission.CANARY + "\r\n";
    try (RawConnection connection = new RawConnection(stack.reportService())) {
      connection.writeLines(HEAD);
      long written = connection.writeUntilCutOff(header, 64 * MIB);

      assertThat(written).isLessThan(64 * MIB);
      assertThat(connection.answer()).startsWith("HTTP/1.1 431 ").endsWith("\r\n\r\n");
    }
  }

  private long sendEndlessBody() throws IOException {
    try (RawConnection connection = new RawConnection(stack.reportService())) {
      connection.writeLines(HEAD);
      connection.writeLines("Transfer-Encoding: chunked", "");
      return connection.writeUntilCutOff(CHUNK, 64 * MIB);
    }
  }
}
