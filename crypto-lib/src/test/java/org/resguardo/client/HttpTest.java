package org.resguardo.client;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.client.ServiceStub.Answer;

class HttpTest {
  private static final int MAX_BYTES = 1000;

  private final Http http = new Http(Duration.ofMillis(500));

  @Test
  @Timeout(20)
  void send_givesUpOnAnAnswerThatStopsInTheMiddle() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerHalf(server));

      assertThatThrownBy(() -> send("http://127.0.0.1:" + server.getLocalPort()))
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(ServiceException.class);
    }
  }

  @Test
  void send_stopsReadingAnAnswerThatIsTooLong() throws IOException {
    try (ServiceStub service = new ServiceStub(_ -> new Answer(200, "x".repeat(MAX_BYTES + 1)))) {
      assertThatThrownBy(() -> send(service.address().toString()))
          .isInstanceOf(ServiceException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u001b[2J", "\\u009b1m", "two\\nlines", "", "\\u202e"})
  void problem_isNotShownWhenItWouldMoveTheCursor(String title) throws IOException {
    String problem = "{\"type\":\"urn:x:%s\",\"title\":\"%s\"}".formatted(title, title);
    try (ServiceStub service = new ServiceStub(_ -> new Answer(400, problem))) {
      assertThatThrownBy(() -> send(service.address().toString()))
          .isInstanceOf(ServiceException.class)
          .hasMessage("the service answered with status 400")
          .satisfies(refused -> assertThat(((ServiceException) refused).type()).matches("[ -~]+"));
    }
  }

  private void send(String address) throws IOException {
    http.send(HttpRequest.newBuilder(URI.create(address)).build(), MAX_BYTES);
  }

  /// Keeps the connection until the client has hung up.
  private static void answerHalf(ServerSocket server) {
    try (Socket client = server.accept()) {
      client
          .getOutputStream()
          .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(US_ASCII));
      client.getInputStream().readAllBytes();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
