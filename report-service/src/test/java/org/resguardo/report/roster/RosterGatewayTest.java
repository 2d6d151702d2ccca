package org.resguardo.report.roster;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.MemorySize;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.IdentityStub;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.roster.RosterFormatException;

class RosterGatewayTest {
  private static final int MAX_BYTES = 64 * 1024;

  private final IdentityStub identityService = new IdentityStub();
  private final RosterGateway gateway = gateway(identityService.address());

  @AfterEach
  void close() {
    gateway.close();
    identityService.close();
  }

  @Test
  void fetch_yieldsTheRosterServed() {
    String note = TestOnlyKeys.signed(TestOnlyKeys.roster(7, List.of()), "org-casa").encoded();
    identityService.serve(note);

    assertThat(gateway.fetch().join().note().encoded()).isEqualTo(note);
  }

  @Test
  void fetch_failsOnAnotherStatus() {
    identityService.serve(500, new byte[0]);

    assertThatThrownBy(() -> gateway.fetch().join()).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void fetch_failsOnWhatIsNoRoster() {
    identityService.serve("<html>");

    assertThatThrownBy(() -> gateway.fetch().join())
        .hasRootCauseInstanceOf(RosterFormatException.class);
  }

  @Test
  void fetch_stopsReadingAnAnswerThatIsTooLong() {
    identityService.serve(200, "x".repeat(MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> gateway.fetch().join()).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void fetch_givesUpOnAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RosterGateway waiting = gateway(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

      assertThatThrownBy(() -> waiting.fetch().join())
          .rootCause()
          .satisfies(cause -> assertThat(cause.getClass().getName()).contains("Timeout"));
      waiting.close();
    }
  }

  @Test
  void fetch_hangsUpOnAServerThatDrips() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RosterGateway waiting = gateway(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      var roster = waiting.fetch();

      try (Socket client = server.accept()) {
        assertThatThrownBy(() -> drip(client))
            .isInstanceOfAny(SocketException.class, EOFException.class);
      }

      assertThat(roster).isCompletedExceptionally();
      waiting.close();
    }
  }

  /// One byte at a time, never all of them, for as long as the other side listens.
  private static void drip(Socket client) throws IOException {
    client.setSoTimeout(20);
    OutputStream out = client.getOutputStream();
    out.write("HTTP/1.1 200 OK\r\nContent-Length: 60000\r\n\r\n".getBytes(US_ASCII));
    for (int i = 0; i < 1000; i++) {
      out.write('x');
      readOrWait(client);
    }
  }

  private static void readOrWait(Socket client) throws IOException {
    try {
      client.getInputStream().skipNBytes(1);
    } catch (SocketTimeoutException stillListening) {
      assertThat(client.isConnected()).isTrue();
    }
  }

  private static RosterGateway gateway(URI identityService) {
    return new RosterGateway(new Settings(identityService));
  }

  private record Settings(URI identityService) implements RosterConfig, RosterConfig.Fetching {
    @Override
    public Path trustPolicy() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Fetching roster() {
      return this;
    }

    @Override
    public Duration refreshEvery() {
      throw new UnsupportedOperationException();
    }

    @Override
    public Duration timeout() {
      return Duration.ofMillis(500);
    }

    @Override
    public MemorySize maxSize() {
      return new MemorySize(BigInteger.valueOf(MAX_BYTES));
    }
  }
}
