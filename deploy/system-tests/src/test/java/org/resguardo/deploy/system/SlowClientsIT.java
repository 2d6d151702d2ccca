package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that send or read as slowly as they can are cut off, in flat memory, while others are
/// served.
@ExtendWith(StackExtension.class)
class SlowClientsIT {
  private static final int CLIENTS = 100;
  private static final long MIB = 1 << 20;
  private static final Duration SERVED_WITHIN = Duration.ofSeconds(5);

  /// The limits stated in the threat models, and some seconds for a busy machine.
  private static final Duration HEAD = Duration.ofSeconds(20 + 10);

  private static final Duration BODY = Duration.ofSeconds(20 + 10);
  private static final String[] SUBMISSION = {
    "POST /v1/submissions HTTP/1.1", "Host: localhost", "Content-Type: application/json"
  };

  private final SystemStack stack;
  private Map<String, Long> before;
  private long peakBefore;

  SlowClientsIT(SystemStack stack) {
    this.stack = stack;
  }

  @BeforeEach
  void measure() throws IOException, SQLException {
    before = stack.database().rowCounts();
    peakBefore = stack.reportServiceProcess().peakBytes();
  }

  @AfterEach
  void requireFlatMemoryAndNothingStored() throws IOException, SQLException {
    assertThat(stack.reportServiceProcess().peakBytes() - peakBefore).isLessThan(96 * MIB);
    assertThat(stack.database().rowCounts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REPORT_SERVICE", "IDENTITY_SERVICE"})
  void headThatDribbles_isCutOff(String service) throws Exception {
    URI address = URI.create(stack.running().variable(service));
    try (SlowClients clients = SlowClients.connect(address, CLIENTS)) {
      clients.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
      clients.dribble("x", HEAD, () -> assertServed(address));

      assertThat(clients.open()).isZero();
    }
  }

  @Test
  void secondHeadThatDribbles_isCutOffToo() throws Exception {
    URI address = stack.reportService();
    try (SlowClients clients = SlowClients.connect(address, CLIENTS)) {
      clients.write("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nX-Slow: ");
      clients.dribble("x", HEAD, () -> assertServed(address));

      assertThat(clients.open()).isZero();
    }
  }

  @Test
  void bodyThatDribbles_isCutOffWhileOthersAreServed() throws Exception {
    URI address = stack.reportService();
    try (SlowClients clients = SlowClients.connect(address, CLIENTS)) {
      clients.write(String.join("\r\n", SUBMISSION) + "\r\nContent-Length: 1000000\r\n\r\n");
      clients.dribble("[", BODY, () -> assertSubmissionIsRead(address));

      assertThat(clients.open()).isZero();
    }
  }

  /// One that sent requests without reading would have their answers wait in memory.
  @Test
  void clientThatReadsNothing_isCutOff() throws Exception {
    URI address = stack.reportService();
    try (SlowClients clients = SlowClients.connect(address, CLIENTS)) {
      clients.stopReading();
      clients.write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5_000));
      clients.dribble("x", HEAD, () -> assertServed(address));

      assertThat(clients.open()).isZero();
    }
  }

  @Test
  void upgrade_isNotOffered() throws IOException {
    try (RawConnection connection = new RawConnection(stack.reportService())) {
      connection.writeLines(
          "GET / HTTP/1.1",
          "Host: x",
          "Connection: Upgrade, HTTP2-Settings",
          "Upgrade: h2c",
          "HTTP2-Settings: AAMAAABkAAQAoAAAAAIAAAAA",
          "",
          "GET / HTTP/1.1", // too early, so that the connection ends
          "",
          "");

      assertThat(connection.answer()).startsWith("HTTP/1.1 404 ").doesNotContain("101 ");
    }
  }

  private static void assertServed(URI service) throws IOException {
    long start = System.nanoTime();

    assertThat(Exchange.get(service.resolve("/q/health/live")).status()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SERVED_WITHIN);
  }

  /// It has no token and breaks no rule of size or time: it is read, and refused by what it says.
  private static void assertSubmissionIsRead(URI service) throws IOException {
    long start = System.nanoTime();

    try (RawConnection connection = new RawConnection(service)) {
      connection.writeLines(SUBMISSION);
      connection.writeLines("Connection: close", "Content-Length: 2", "", "{}");
      assertThat(connection.answer()).startsWith("HTTP/1.1 401 ");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SERVED_WITHIN);
  }
}
