package org.resguardo.report.identity;

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
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.IdentityStub;

class IdentityGatewayTest {
  private static final String PATH = "/v1/roster";
  private static final int MAX_BYTES = 64 * 1024;

  private final IdentityStub identityService = new IdentityStub();
  private final IdentityGateway gateway = gateway(identityService.address());

  @AfterEach
  void close() {
    gateway.close();
    identityService.close();
  }

  @Test
  void get_yieldsWhatIsServed() {
    identityService.serve(PATH, "roster");

    assertThat(gateway.get(PATH).join()).isEqualTo("roster".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void get_failsOnAnotherStatus() {
    identityService.serve(PATH, 500, new byte[0]);

    assertThatThrownBy(() -> gateway.get(PATH).join()).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void get_followsNoRedirect() {
    identityService.serve(PATH, 302, new byte[0]);

    assertThatThrownBy(() -> gateway.get(PATH).join()).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void post_yieldsTheStatus() {
    identityService.serve(PATH, 403, new byte[0]);

    assertThat(gateway.post(PATH, "text").join()).isEqualTo(403);
  }

  @Test
  void get_stopsReadingAnAnswerThatIsTooLong() {
    identityService.serve(PATH, 200, "x".repeat(MAX_BYTES + 1).getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> gateway.get(PATH).join()).hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void get_givesUpOnAServerThatSaysNothing() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      IdentityGateway waiting = gateway(URI.create("http://127.0.0.1:" + silent.getLocalPort()));

      assertThatThrownBy(() -> waiting.get(PATH).join())
          .rootCause()
          .satisfies(cause -> assertThat(cause.getClass().getName()).contains("Timeout"));
      waiting.close();
    }
  }

  @Test
  void get_hangsUpOnAServerThatDrips() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      IdentityGateway waiting = gateway(URI.create("http://127.0.0.1:" + server.getLocalPort()));
      var answer = waiting.get(PATH);

      try (Socket client = server.accept()) {
        assertThatThrownBy(() -> drip(client))
            .isInstanceOfAny(SocketException.class, EOFException.class);
      }

      assertThat(answer).isCompletedExceptionally();
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

  private static IdentityGateway gateway(URI identityService) {
    return new IdentityGateway(new Settings(identityService));
  }

  private record Settings(URI identityService) implements IdentityConfig, IdentityConfig.Limits {
    @Override
    public Limits identity() {
      return this;
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
