package org.resguardo.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;
import org.resguardo.report.testbed.TestbedResource;
import org.resguardo.token.PrivateTokenHeader;

@QuarkusTest
class PrivacyTest extends ServiceTest {
  private static final String CANARY = "canary-7d1f3c";
  private static final List<String> HEADERS =
      List.of(
          "User-Agent",
          "Cookie",
          "X-Forwarded-For",
          "Forwarded",
          "Via",
          "True-Client-IP",
          "CF-Connecting-IP",
          "Accept-Language",
          "Referer",
          "If-None-Match",
          "traceparent",
          "baggage",
          "X-Request-ID");

  @Test
  void nothingOfARequest_isLoggedStoredOrEchoed() throws IOException {
    List<Response> answers =
        List.of(
            marked(
                SampleSubmission.to(testbed, "org-casa").toString(),
                "/v1/submissions",
                PrivateTokenHeader.authorization(testbed.newToken())),
            marked("{}", "/v1/submissions", "PrivateToken token=\"" + CANARY + "\""),
            marked("{}", "/v1/submissions", CANARY),
            marked("{\"" + CANARY + "\":1}", "/v1/submissions"),
            marked("{\"testimony\":\"" + CANARY + "\"}", "/v1/submissions"),
            marked(CANARY, "/v1/submissions"),
            marked("{}", "/v1/" + CANARY),
            marked("{}", "/v1/reports/" + CANARY + "/notes?" + CANARY + "=1"),
            given().header("Authorization", "Bearer " + CANARY).get("/v1/reports?state=" + CANARY),
            as("reviewer-casa").get("/v1/reports?state=" + CANARY));

    assertThat(answers).noneMatch(PrivacyTest::holdsCanary);
    assertThat(answers).noneMatch(answer -> answer.headers().hasHeaderWithName("Set-Cookie"));
    assertThat(Files.readString(TestbedResource.LOG))
        .contains("roster taken")
        .doesNotContain(CANARY);
    assertThat(everyRow()).isNotEmpty().noneMatch(row -> row.contains(CANARY));
  }

  private List<String> everyRow() {
    return testbed.tables().stream()
        .flatMap(table -> testbed.query("select t::text from " + table + " t").stream())
        .toList();
  }

  private static boolean holdsCanary(Response answer) {
    return answer.asString().contains(CANARY) || answer.headers().toString().contains(CANARY);
  }

  private static Response marked(String body, String path, String authorization) {
    var request =
        given().header("Authorization", authorization).contentType("application/json").body(body);
    HEADERS.forEach(name -> request.header(name, CANARY));
    return request.post(path);
  }

  private static Response marked(String body, String path) {
    var request = given().contentType("application/json").body(body);
    HEADERS.forEach(name -> request.header(name, CANARY));
    return request.post(path);
  }
}
