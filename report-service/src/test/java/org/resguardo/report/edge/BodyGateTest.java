package org.resguardo.report.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class BodyGateTest extends ServiceTest {
  private static final String CHUNKED = head("Transfer-Encoding: chunked");
  private static final int CHUNK = 1 << 16;
  private static final int MEMORY = 32 << 20;
  private static final int UNFINISHED = 1 << 21;

  @TestHTTPResource("/")
  URI service;

  @Test
  void endlessChunkedBody_isCutOffWhileReading() throws IOException {
    Map<String, Long> before = storedRows();

    String answer = sendChunksUntilRefused();

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:resguardo:problem:body-too-large");
    assertThat(storedRows()).isEqualTo(before);
  }

  @Test
  void oversizedBodies_leaveNoMemoryBehind() throws IOException {
    sendChunksUntilRefused();
    long before = usedAfterCollection();

    for (int i = 0; i < 100; i++) {
      sendChunksUntilRefused();
    }

    assertThat(usedAfterCollection() - before).isLessThan(32L << 20);
  }

  @Test
  void announcedBody_isRefusedBeforeItComes() throws IOException {
    try (Socket socket = connect()) {
      socket
          .getOutputStream()
          .write(head("Content-Length: 999999999999").getBytes(StandardCharsets.US_ASCII));

      assertThat(readAll(socket)).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void bodyThatDrips_isCutOffInTime() throws IOException {
    try (Socket socket = connect()) {
      socket.setSoTimeout(200);
      send(socket, head("Content-Length: 1000"));

      assertThat(dripUntilAnswered(socket)).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void bodiesBeyondTheMemory_areAskedToComeBack() throws IOException {
    try (Sockets waiting = unfinishedSubmissions(1 + MEMORY / UNFINISHED)) {
      assertThat(waiting.firstAnswer()).startsWith("HTTP/1.1 503 ").contains(":busy");
    }
  }

  @Test
  void bodiesThatAreAnnouncedOnly_takeNoMemory() throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < 4 * MEMORY / UNFINISHED; i++) {
      Socket socket = connect();
      send(socket, head("Content-Length: " + UNFINISHED));
      sockets.add(socket);
    }
    try (Sockets _ = new Sockets(sockets)) {
      assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void bodiesThatWereGivenUp_leaveTheirMemory() throws IOException {
    try (Sockets waiting = unfinishedSubmissions(1 + MEMORY / UNFINISHED)) {
      assertThat(waiting.firstAnswer()).contains(":busy");
    }

    eventually(() -> submit(SampleSubmission.to(testbed, "org-casa")).statusCode() == 201);
  }

  @Test
  void otherMediaType_isRefusedByRoute() {
    String chunk = "/v1/submissions/00000000-0000-4000-8000-000000000000/attachments/1/chunks/1";

    assertProblem(
        given().contentType("application/json").body("{}").put(chunk),
        415,
        "unsupported-media-type");
    assertProblem(
        given().contentType("application/octet-stream").body(new byte[1]).post("/v1/submissions"),
        415,
        "unsupported-media-type");
    assertProblem(
        given().contentType("application/octet-stream").body(new byte[262_225]).put(chunk),
        413,
        "body-too-large");
  }

  @Test
  void http2_isNotSpoken() throws Exception {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build()) {
      HttpRequest request = HttpRequest.newBuilder(service.resolve("/v1/reports")).build();

      assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).version())
          .isEqualTo(HttpClient.Version.HTTP_1_1);
    }
    try (Socket socket = connect()) {
      send(socket, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");

      assertThat(readAll(socket)).contains("400 Bad Request"); // as text, not as frames
    }
  }

  private record Sockets(List<Socket> all) implements AutoCloseable {
    /// The answer to any of them; none is complete.
    String firstAnswer() throws IOException {
      long deadline = System.nanoTime() + Duration.ofSeconds(4).toNanos();
      while (System.nanoTime() < deadline) {
        for (Socket socket : all) {
          if (socket.getInputStream().available() > 0) {
            return readAll(socket);
          }
        }
      }
      return "no answer";
    }

    @Override
    public void close() throws IOException {
      for (Socket socket : all) {
        socket.close();
      }
    }
  }

  private Sockets unfinishedSubmissions(int count) throws IOException {
    List<Socket> sockets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Socket socket = connect();
      send(socket, head("Content-Length: " + (UNFINISHED + 1)));
      send(socket, " ".repeat(UNFINISHED));
      sockets.add(socket);
    }
    return new Sockets(sockets);
  }

  private static String dripUntilAnswered(Socket socket) throws IOException {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    byte[] answer = new byte[16];
    while (System.nanoTime() < deadline) {
      try {
        int count = socket.getInputStream().read(answer);
        return new String(answer, 0, Math.max(0, count), StandardCharsets.US_ASCII);
      } catch (SocketTimeoutException nothingYet) {
        socket.getOutputStream().write(' ');
      }
    }
    return "no answer";
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String head(String framing) {
    return String.join(
        "\r\n",
        "POST /v1/submissions HTTP/1.1",
        "Host: x",
        "Content-Type: application/json",
        framing,
        "",
        "");
  }

  private String sendChunksUntilRefused() throws IOException {
    byte[] chunk =
        (Integer.toHexString(CHUNK) + "\r\n" + "[".repeat(CHUNK) + "\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(CHUNKED.getBytes(StandardCharsets.US_ASCII));
      for (int sent = 0; sent < 44; sent++) {
        out.write(chunk);
      }
      out.write("1\r\n[\r\n".getBytes(StandardCharsets.US_ASCII)); // one byte too many, no end
      return readAll(socket);
    }
  }

  private static String readAll(Socket socket) throws IOException {
    StringBuilder answer = new StringBuilder();
    InputStream in = socket.getInputStream();
    try {
      for (int next = in.read(); next >= 0 && next != '}'; next = in.read()) {
        answer.append((char) next);
      }
    } catch (SocketException closed) {
      return answer.toString();
    }
    return answer.toString();
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(service.getHost(), service.getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static long usedAfterCollection() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
