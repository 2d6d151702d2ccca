package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.resguardo.token.Token;

/// Whoever floods intake without tokens has nothing stored, and does not keep a reporter out.
@ExtendWith(StackExtension.class)
class FloodIT {
  private static final int CLIENTS = 16;
  private static final int REPORTS = 20;
  private static final Duration SERVED_WITHIN = Duration.ofSeconds(5);

  private final SystemStack stack;
  private final AtomicBoolean isOver = new AtomicBoolean();

  FloodIT(SystemStack stack) {
    this.stack = stack;
  }

  @Test
  void floodWithoutTokens_storesNothingAndLetsReportsThrough() throws Exception {
    byte[] wellFormed = Reports.json(Reports.sealed(stack.roster()));
    long before = reports();
    long peakBefore = stack.reportServiceProcess().peakBytes();
    try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Integer>> flood =
          Stream.generate(() -> threads.submit(() -> flood(wellFormed))).limit(CLIENTS).toList();
      for (Token token : PartnerTokens.some(stack.running(), REPORTS)) {
        assertServed(token);
      }
      isOver.set(true);
      assertThat(flood).allSatisfy(client -> assertThat(client.get()).isPositive());
    }

    assertThat(stack.reportServiceProcess().peakBytes() - peakBefore).isLessThan(128L << 20);
    assertThat(reports()).isEqualTo(before + REPORTS);
  }

  private long reports() throws SQLException {
    return stack.database().rowCounts().get("report");
  }

  private void assertServed(Token token) throws IOException {
    byte[] report = Reports.json(Reports.sealed(stack.roster()));
    long start = System.nanoTime();

    assertThat(Exchange.submit(stack.reportService(), report, token).status()).isEqualTo(201);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SERVED_WITHIN);
  }

  private int flood(byte[] wellFormed) throws IOException {
    int refused = 0;
    while (!isOver.get()) {
      try (RawConnection connection = new RawConnection(stack.reportService())) {
        connection.writeLines(
            "POST /v1/submissions HTTP/1.1",
            "Host: x",
            "Connection: close",
            "Content-Type: application/json",
            "Content-Length: " + wellFormed.length,
            "");
        connection.write(new String(wellFormed, StandardCharsets.ISO_8859_1));
        assertThat(connection.answer()).matches("(?s)HTTP/1.1 (401|503) .*");
        refused++;
      }
    }
    return refused;
  }
}
