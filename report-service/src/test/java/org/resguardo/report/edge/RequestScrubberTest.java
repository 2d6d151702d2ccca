package org.resguardo.report.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class RequestScrubberTest extends ServiceTest {
  private static final List<String> UNWANTED =
      List.of(
          "Cookie",
          "X-Forwarded-For",
          "X-Real-IP",
          "Forwarded",
          "Via",
          "CF-Connecting-IP",
          "True-Client-IP",
          "User-Agent",
          "Accept-Language",
          "Accept-Encoding",
          "Sec-CH-UA",
          "Referer",
          "Origin",
          "DNT",
          "traceparent",
          "baggage",
          "If-None-Match",
          "X-Request-ID");
  private static final int SMALL = 1024;
  private static final int LARGE = 4096;

  private final SeenRequests seen;

  @TestHTTPResource("/")
  URI service;

  RequestScrubberTest(SeenRequests seen) {
    this.seen = seen;
  }

  @Test
  void anonymousRequest_losesWhatItsEndpointDoesNotNeed() {
    marked().contentType("application/json").body("{}").post("/v1/submissions");

    assertThat(seen.last("/v1/submissions").headers())
        .contains("content-type", "content-length", "host")
        .isSubsetOf("content-type", "content-length", "host", "connection");
  }

  @Test
  void anonymousRequest_doesNotTellItsPeer() {
    given().get("/v1/submissions/1");

    assertThat(seen.last("/v1/submissions/1").peer()).isEqualTo("0.0.0.0");
  }

  @Test
  void gatedRequest_keepsWhatItNeedsAndNoMore() {
    marked().header("Accept", "*/*").header("If-Match", "\"1\"").get("/v1/reports");

    assertThat(seen.last("/v1/reports").headers())
        .contains("accept", "if-match")
        .isSubsetOf("accept", "if-match", "host", "connection", "content-type");
  }

  @Test
  void everyAnswerToAnonymousRequests_hasOneSizeAndOneSetOfHeaders() {
    String sealed = SampleSubmission.to(testbed, "org-casa").toString();
    for (Response answer :
        List.of(
            json(sealed),
            json(sealed),
            json("{}"),
            json("{\"a\":" + "[".repeat(100)),
            given().contentType("text/plain").body("x").post("/v1/submissions"),
            given().header("Authorization", "Bearer x").post("/v1/submissions"),
            given().get("/v1/submissions"),
            given().get("/"),
            given().get("/nothing/here?x=1"),
            given().delete("/v1/submissions"),
            given().options("/v1/submissions"),
            given().request("PATCH", "/v1/submissions"),
            given().request("PROPFIND", "/"))) {
      assertFixed(answer, SMALL);
    }
  }

  @Test
  void answersThatMayList_haveTheLargerSize() {
    assertFixed(given().get("/v1/mailbox"), LARGE);
    assertFixed(given().get("/v1/submissions/6f2c"), LARGE);
  }

  @Test
  void refusalWhileReading_hasTheSize() throws IOException {
    String answer =
        exchange(
            "POST /v1/submissions HTTP/1.1",
            "Host: x",
            "Content-Type: application/json",
            "Content-Length: 99999999",
            "",
            "");

    assertThat(answer).startsWith("HTTP/1.1 413 ").contains("content-length: 1024");
    assertThat(body(answer)).hasSize(SMALL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "OPTIONS", "TRACE", "CONNECT", "PATCH"})
  void methodNobodyNeeds_isRefusedInTheSameSize(String method) throws IOException {
    String answer = exchange(method + " /v1/submissions HTTP/1.1", "Host: x", "", "");

    assertThat(answer).startsWith("HTTP/1.1 405 ").contains("content-length: 1024");
    assertThat(body(answer)).hasSize(method.equals("HEAD") ? 0 : SMALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2|Content-Length: 2",
        "Content-Length: 2|Content-Length: 3",
        "Content-Length: 2, 2",
        "Content-Length: +2",
        "Transfer-Encoding: chunked|Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked|Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding:|  chunked",
        "Host: y",
      })
  void ambiguousEnd_isRefusedAndWhatFollowsIsNotSeen(String headers) throws IOException {
    Map<String, Long> before = testbed.rowCounts();

    String answer =
        exchange(
            "POST /v1/submissions HTTP/1.1",
            "Host: x",
            "Content-Type: application/json",
            headers.replace("|", "\r\n"),
            "",
            "0\r\n\r\nGET /v1/smuggled HTTP/1.1\r\nHost: x\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 400 ").containsOnlyOnce("HTTP/1.1 ");
    assertThat(testbed.rowCounts()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://x/v1/submissions", "http://x/v1/reports"})
  void absoluteTarget_isRefused(String target) throws IOException {
    assertThat(exchange("GET " + target + " HTTP/1.1", "Host: x", "", ""))
        .startsWith("HTTP/1.1 400 ")
        .containsOnlyOnce("HTTP/1.1 ");
  }

  private static RequestSpecification marked() {
    RequestSpecification request = given();
    UNWANTED.forEach(name -> request.header(name, "canary"));
    return request;
  }

  private static Response json(String body) {
    return given().contentType("application/json").body(body).post("/v1/submissions");
  }

  private static void assertFixed(Response answer, int bytes) {
    assertThat(answer.asByteArray()).as("%s", answer.asString()).hasSize(bytes);
    assertThat(answer.asString().strip()).isNotEmpty();
    assertThat(answer.headers().asList())
        .extracting(header -> header.getName().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates()
        .contains("content-type", "content-length", "cache-control", "content-security-policy")
        .isSubsetOf(
            "content-type",
            "content-length",
            "cache-control",
            "content-security-policy",
            "x-content-type-options",
            "connection",
            answer.statusCode() == 401 ? "www-authenticate" : "connection");
  }

  private static String body(String answer) {
    return answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private String exchange(String... lines) throws IOException {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      socket.setSoTimeout(25_000);
      socket
          .getOutputStream()
          .write(String.join("\r\n", lines).getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
