package org.resguardo.report.oblivious;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.bhttp.BinaryResponse;
import org.resguardo.ohttp.EncapsulatedRequest;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

/// What a relay, or whoever plays one, can make the gateway hold.
@QuarkusTest
class ObliviousLimitsTest extends ServiceTest {
  private static final int MAX_CONCURRENT = 8;
  private static final int MAX_BYTES = 2944 * 1024;
  private static final byte[] CHUNK = new byte[1 << 16];

  @TestHTTPResource("/")
  URI service;

  @BeforeEach
  void awaitKeys() {
    eventually(() -> ObliviousCalls.keys().statusCode() == 200);
  }

  @Test
  void requestsBeyondTheBound_areAskedToComeBackAndOthersAreServed() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < MAX_CONCURRENT; i++) {
        slow.add(begin("Expect: 100-continue\r\nContent-Length: 1000"));
      }
      for (Socket socket : slow) {
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
            .isEqualTo("HTTP/1.1 100");
      }

      assertProblem(ObliviousCalls.post(Bytes.of(new byte[9])), 503, "busy");
      assertThat(submit(SampleSubmission.to(testbed, "org-casa")).statusCode()).isEqualTo(201);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }

    eventually(() -> ObliviousCalls.post(Bytes.of(new byte[9])).statusCode() == 400);
  }

  @Test
  void endlessChunkedRequest_isCutOff() throws IOException {
    Map<String, Long> before = storedRows();

    String answer = sendChunksUntilRefused();

    assertThat(answer).startsWith("HTTP/1.1 413 ");
    assertThat(storedRows()).isEqualTo(before);
  }

  @Test
  void largeRequests_leaveNoMemoryBehind() {
    floodOnce();
    long before = usedAfterCollection();

    for (int i = 0; i < 40; i++) {
      floodOnce();
    }

    assertThat(usedAfterCollection() - before).isLessThan(16L << 20);
  }

  /// One that does not open, and one whose inner body is too large for the endpoint.
  private static void floodOnce() {
    byte[] garbage = Primitives.randomBytes(MAX_BYTES, new SecureRandom());
    garbage[0] = 0;
    assertThat(ObliviousCalls.post(Bytes.of(garbage)).statusCode()).isEqualTo(400);
    EncapsulatedRequest sent =
        ObliviousCalls.client()
            .encapsulate(
                ObliviousCalls.json("/v1/submissions", "\"" + "a".repeat(2_890_000) + "\"")
                    .encoded());
    BinaryResponse answer = ObliviousCalls.opened(sent, ObliviousCalls.post(sent.encoded()));
    assertThat(answer.status()).isEqualTo(413);
  }

  private static long usedAfterCollection() {
    Runtime runtime = Runtime.getRuntime();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 4; i++) {
      System.gc();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  private Socket begin(String framing) throws IOException {
    Socket socket = new Socket(service.getHost(), service.getPort());
    write(socket.getOutputStream(), head(framing));
    return socket;
  }

  private String sendChunksUntilRefused() throws IOException {
    try (Socket socket = begin("Transfer-Encoding: chunked")) {
      OutputStream out = socket.getOutputStream();
      int sent = 0;
      try {
        while (socket.getInputStream().available() == 0) {
          assertThat(sent).isLessThan(32 << 20);
          write(out, "10000\r\n");
          out.write(CHUNK);
          write(out, "\r\n");
          sent += CHUNK.length;
        }
      } catch (SocketException closed) {
        assertThat(sent).isGreaterThan(MAX_BYTES);
      }
      return new String(socket.getInputStream().readNBytes(100), StandardCharsets.US_ASCII);
    }
  }

  private static String head(String framing) {
    return "POST "
        + ObliviousCalls.GATEWAY
        + " HTTP/1.1\r\nHost: x\r\nContent-Type: message/ohttp-req\r\n"
        + framing
        + "\r\n\r\n";
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
