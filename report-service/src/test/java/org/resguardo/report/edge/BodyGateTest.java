package org.resguardo.report.edge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class BodyGateTest extends ServiceTest {
  private static final String CHUNKED = head("Transfer-Encoding: chunked");
  private static final int CHUNK = 1 << 16;

  @TestHTTPResource("/")
  URI service;

  @Test
  void endlessChunkedBody_isCutOffWhileReading() throws IOException {
    Map<String, Long> before = testbed.rowCounts();

    String answer = sendChunksUntilRefused();

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:resguardo:problem:body-too-large");
    assertThat(testbed.rowCounts()).isEqualTo(before);
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
      for (int sent = 0; sent < 28; sent++) {
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
