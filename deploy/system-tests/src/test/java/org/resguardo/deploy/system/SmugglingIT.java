package org.resguardo.deploy.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request whose end or target can be read in two ways gets one answer and a closed connection;
/// what stands behind it is never taken for a request.
@ExtendWith(StackExtension.class)
class SmugglingIT {
  private static final String HIDDEN = "GET /v1/hidden HTTP/1.1\r\nHost: x\r\n\r\n";

  private final URI service;

  SmugglingIT(SystemStack stack) {
    this.service = stack.reportService();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 6|Transfer-Encoding: chunked", // CL.TE
        "Transfer-Encoding: chunked|Content-Length: 4", // TE.CL
        "Transfer-Encoding: chunked|Transfer-Encoding: x", // TE.TE
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, x",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:\tchunked|Content-Length: 0",
        "Transfer-Encoding:| chunked|Content-Length: 4", // folded
        "X: x| Transfer-Encoding: chunked|Content-Length: 0|Content-Length: 5",
        "Content-Length: 0|Content-Length: 5", // CL.0
        "Content-Length: 5, 0",
        "Content-Length: -1",
        "Content-Length: 0x5",
        "Content-Length:| 5| 0",
        "Host: y",
        "Bad\rName: x",
        "Content-Length: 5\n\nGET /v1/hidden HTTP/1.1\nHost: x\n\nX: x", // bare LF
      })
  void twoEnds_areRefused(String headers) throws IOException {
    assertOneRefusal(
        "POST /v1/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
            + headers.replace("|", "\r\n")
            + "\r\n\r\n0\r\n\r\n"
            + HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://x/v1/submissions",
        "http://y/",
        "/ HTTP/1.1\nHost: x\n\nGET /",
      })
  void absoluteTarget_isRefused(String target) throws IOException {
    assertOneRefusal("GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n" + HIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2\n{}\n0\n\n", // bare LF
        "2;x\n{}\r\n0\r\n\r\n",
        "2\r\n{}x\r\n0\r\n\r\n",
        "-2\r\n{}\r\n0\r\n\r\n",
        "0x2\r\n{}\r\n0\r\n\r\n",
        "ffffffffffffffff2\r\n{}\r\n0\r\n\r\n",
      })
  void malformedChunk_endsTheConnection(String chunks) throws IOException {
    assertThat(answerToChunks(chunks + HIDDEN)).doesNotContain("not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2;x=y\r\n{}\r\n0\r\n\r\n", "2\r\n{}\r\n0\r\nX-Trailer: x\r\n\r\n"})
  void extensionsAndTrailers_belongToTheirOwnRequest(String chunks) throws IOException {
    assertThat(answerToChunks(chunks)).startsWith("HTTP/1.1 401 ").containsOnlyOnce("HTTP/1.1 ");
  }

  private String answerToChunks(String chunks) throws IOException {
    return answer(
        "POST /v1/submissions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + chunks);
  }

  private void assertOneRefusal(String requests) throws IOException {
    assertThat(answer(requests))
        .matches("(?s)HTTP/1.[01] 40[015] .*")
        .containsOnlyOnce("HTTP/1.")
        .doesNotContain("not-found");
  }

  private String answer(String requests) throws IOException {
    try (RawConnection connection = new RawConnection(service)) {
      connection.write(requests);
      return connection.answer();
    }
  }
}
