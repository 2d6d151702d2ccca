package org.resguardo.report.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class TriageResourceTest extends ServiceTest {
  @Test
  void assign_namesAReviewerOfAnAddressedOrganisation() {
    String id = newReport("org-casa", "org-puente");
    String puente = testbed.memberId("reviewer-puente");

    Response response = assign("reviewer-casa", id, "\"1\"", assignee(puente));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("ETag")).isEqualTo("\"2\"");
    assertThat(response.jsonPath().getString("assignee")).isEqualTo(puente);
    assertThat(as("reviewer-puente").get("/v1/reports/" + id).jsonPath().getMap(""))
        .containsAllEntriesOf(response.jsonPath().getMap(""));
  }

  @Test
  void assign_nullLeavesItToNobody() {
    String id = newReport("org-casa");
    assign("reviewer-casa", id, "\"1\"", assignee(testbed.memberId("reviewer-casa")));

    Response response = assign("reviewer-casa", id, "\"2\"", "{\"assignee\":null}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.jsonPath().getString("assignee")).isNull();
  }

  @Test
  void assign_refusesWhoMayNotReadTheReport() {
    String id = newReport("org-casa");

    for (String username : List.of("reviewer-puente", "vetter-casa")) {
      String body = assignee(testbed.memberId(username));

      assertProblem(assign("reviewer-casa", id, "\"1\"", body), 409, "assignee-not-eligible");
    }
    assertUnchanged(id);
  }

  @Test
  void move_followsTheTableAndCountsTheVersionUp() {
    String id = newReport("org-casa");
    List<String> way =
        List.of("in_review", "info_requested", "urgent_support", "assessed", "closed", "in_review");

    for (int i = 0; i < way.size(); i++) {
      Response response = move("reviewer-casa", id, "\"" + (i + 1) + "\"", way.get(i));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(response.jsonPath().getString("state")).isEqualTo(way.get(i));
      assertThat(response.header("ETag")).isEqualTo("\"" + (i + 2) + "\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"received", "assessed", "closed", "discarded", "duplicate"})
  void move_refusesWhatTheTableDoesNotAllow(String to) {
    String id = newReport("org-casa");

    assertProblem(move("reviewer-casa", id, "\"1\"", to), 409, "transition-not-allowed");
    assertUnchanged(id);
  }

  @Test
  void changes_needIfMatch() {
    String id = newReport("org-casa");
    RequestSpecification json = as("reviewer-casa").contentType("application/json");

    assertProblem(
        json.body("{\"to\":\"in_review\"}").post("/v1/reports/" + id + "/transitions"),
        428,
        "precondition-required");
    assertProblem(
        json.body("{\"assignee\":null}").put("/v1/reports/" + id + "/assignment"),
        428,
        "precondition-required");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2\"", "*", "1", "W/\"1\"", "\"1\", \"2\"", "\"01\""})
  void changes_refuseATagThatIsNotTheVersion(String tag) {
    String id = newReport("org-casa");

    assertProblem(move("reviewer-casa", id, tag, "in_review"), 412, "version-lost");
    assertProblem(assign("reviewer-casa", id, tag, "{\"assignee\":null}"), 412, "version-lost");
    assertUnchanged(id);
  }

  @Test
  void changes_atOnce_winOnce() throws Exception {
    String id = newReport("org-casa");
    String token = testbed.token("reviewer-casa");
    Callable<Response> change =
        () ->
            given()
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"1\"")
                .contentType("application/json")
                .body("{\"to\":\"in_review\"}")
                .post("/v1/reports/" + id + "/transitions");

    List<Future<Response>> answers;
    try (ExecutorService reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
      answers = reviewers.invokeAll(Collections.nCopies(10, change));
    }

    assertThat(answers)
        .extracting(answer -> answer.get().statusCode())
        .containsOnlyOnce(200)
        .containsOnly(200, 412);
  }

  @Test
  void foreignReport_isAnsweredLikeAnUnknownOne() {
    String foreign = newReport("org-puente");
    String unknown = UUID.randomUUID().toString();

    Response ofForeign = move("reviewer-casa", foreign, "\"1\"", "in_review");

    assertProblem(ofForeign, 404, "report-not-found");
    assertThat(ofForeign.asByteArray())
        .isEqualTo(move("reviewer-casa", unknown, "\"1\"", "in_review").asByteArray())
        .isEqualTo(assign("reviewer-casa", foreign, "\"1\"", "{\"assignee\":null}").asByteArray());
    assertUnchanged(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"to\":null}",
        "{\"to\":\"IN_REVIEW\"}",
        "{\"to\":1}",
        "{\"to\":\"in_review\",\"version\":7}",
        "{\"assignee\":\"x\"}",
        "{\"assignee\":7}"
      })
  void changes_refuseOtherBodies(String body) {
    String id = newReport("org-casa");

    assertProblem(transition("reviewer-casa", id, "\"1\"", body), 400, "malformed-json");
    assertProblem(assign("reviewer-casa", id, "\"1\"", body), 400, "malformed-json");
    assertUnchanged(id);
  }

  @Test
  void changes_refuseEverybodyElse() {
    String id = newReport("org-casa");
    String transitions = "/v1/reports/" + id + "/transitions";
    String assignment = "/v1/reports/" + id + "/assignment";

    assertProblem(json(given()).post(transitions), 401, "not-authenticated");
    assertProblem(json(given()).put(assignment), 401, "not-authenticated");
    for (String username : List.of("vetter-casa", "custodian-casa", "auditor", "operator")) {
      assertProblem(json(as(username)).post(transitions), 403, "role-missing");
      assertProblem(json(as(username)).put(assignment), 403, "role-missing");
    }
    assertUnchanged(id);
  }

  private void assertUnchanged(String id) {
    assertThat(
            testbed.query(
                "select state || coalesce(assignee, '') || version from report where id = '"
                    + id
                    + "'"))
        .containsExactly("received1");
  }

  private static RequestSpecification json(RequestSpecification request) {
    return request.contentType("application/json").header("If-Match", "\"1\"").body("{}");
  }

  private static String assignee(String memberId) {
    return "{\"assignee\":\"" + memberId + "\"}";
  }

  private Response assign(String username, String id, String tag, String body) {
    return as(username)
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body)
        .put("/v1/reports/" + id + "/assignment");
  }

  private Response move(String username, String id, String tag, String to) {
    return transition(username, id, tag, "{\"to\":\"" + to + "\"}");
  }

  private Response transition(String username, String id, String tag, String body) {
    return as(username)
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body)
        .post("/v1/reports/" + id + "/transitions");
  }
}
