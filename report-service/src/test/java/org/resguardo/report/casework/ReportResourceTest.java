package org.resguardo.report.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.AgeOpener;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class ReportResourceTest extends ServiceTest {
  private static final List<String> PATHS =
      List.of(
          "/v1/reports",
          "/v1/reports/{id}",
          "/v1/reports/{id}/testimony",
          "/v1/reports/{id}/attachments/1");

  @Test
  void report_saysWhatIsKnownBeforeOpening() {
    String id = newReport("org-casa", "org-puente");

    Response response = as("reviewer-casa").get("/v1/reports/" + id);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.header("ETag")).isEqualTo("\"1\"");
    assertThat(response.jsonPath().getMap(""))
        .containsOnlyKeys(
            "id",
            "state",
            "week",
            "organisations",
            "assignee",
            "version",
            "access_salt",
            "attachments")
        .containsEntry("id", id)
        .containsEntry("state", "received")
        .containsEntry("organisations", List.of("org-casa", "org-puente"))
        .containsEntry("assignee", null)
        .containsEntry("attachments", List.of())
        .containsEntry("version", 1);
    assertThat(response.jsonPath().getString("week")).matches("\\d{4}-W\\d{2}");
  }

  @Test
  void testimony_isTheAgeFileThatWasSubmitted() throws Exception {
    ObjectNode submission = SampleSubmission.to(testbed, "org-casa");
    String id = idOf(submission);

    Response response = as("reviewer-casa").get("/v1/reports/" + id + "/testimony");

    assertThat(response.asByteArray())
        .isEqualTo(SampleSubmission.parse(submission).testimony().toArray());
    assertThat(
            new AgeOpener(List.of(testbed.identity("reviewer-casa"))).open(response.asByteArray()))
        .hasSize(4096);
  }

  @Test
  void testimony_tellsTheBrowserToSaveItAndRunNothing() {
    String id = newReport("org-casa");

    Response response = as("reviewer-casa").get("/v1/reports/" + id + "/testimony");

    assertThat(response.contentType()).isEqualTo("application/octet-stream");
    assertThat(response.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"testimony.age\"");
    assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.header("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    assertThat(response.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void contact_isServedToNobody() {
    String id = newReport("org-casa");

    assertProblem(as("reviewer-casa").get("/v1/reports/" + id + "/contact"), 404, "not-found");
  }

  @Test
  void list_pagesThroughTheReportsOfTheOwnOrganisationOnce() {
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      mine.add(newReport("org-puente"));
    }
    String foreign = newReport("org-casa");

    List<String> listed = listAll("reviewer-puente", "");

    assertThat(listed).containsAll(mine).doesNotContain(foreign).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void list_filtersByStateAndAssignee() {
    String assigned = newReport("org-faro");
    String untouched = newReport("org-faro");
    as("reviewer-faro")
        .contentType("application/json")
        .header("If-Match", "\"1\"")
        .body("{\"assignee\":\"" + testbed.memberId("reviewer-faro") + "\"}")
        .put("/v1/reports/" + assigned + "/assignment");
    as("reviewer-faro")
        .contentType("application/json")
        .header("If-Match", "\"2\"")
        .body("{\"to\":\"in_review\"}")
        .post("/v1/reports/" + assigned + "/transitions");

    assertThat(listAll("reviewer-faro", "&assignee=me")).containsExactly(assigned);
    assertThat(listAll("reviewer-faro", "&assignee=none"))
        .contains(untouched)
        .doesNotContain(assigned);
    assertThat(listAll("reviewer-faro", "&state=in_review")).containsExactly(assigned);
    assertThat(listAll("reviewer-faro", "&state=received&assignee=me")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state=open",
        "state=RECEIVED",
        "assignee=m-0001",
        "limit=0",
        "limit=101",
        "limit=x",
        "after=x"
      })
  void list_refusesQueriesWithoutMeaning(String query) {
    assertProblem(as("reviewer-casa").get("/v1/reports?" + query), 400, "malformed-request");
  }

  @Test
  void foreignReport_isAnsweredLikeAnUnknownOne() {
    String foreign = newReport("org-puente");
    String unknown = UUID.randomUUID().toString();

    for (String path :
        List.of(
            "/v1/reports/{id}",
            "/v1/reports/{id}/testimony",
            "/v1/reports/{id}/attachments/1",
            "/v1/reports/{id}/notes")) {
      Response ofForeign = as("reviewer-casa").get(path, foreign);
      Response ofUnknown = as("reviewer-casa").get(path, unknown);

      assertProblem(ofForeign, 404, "report-not-found");
      assertThat(ofForeign.asByteArray()).isEqualTo(ofUnknown.asByteArray());
      assertThat(ofForeign.headers()).hasToString(ofUnknown.headers().toString());
    }
  }

  @Test
  void noCredentials_areRefused() {
    for (String path : PATHS) {
      Response response = given().get(anyReport(path));

      assertProblem(response, 401, "not-authenticated");
      assertThat(response.header("WWW-Authenticate")).startsWith("Bearer");
    }
  }

  @Test
  void forgedTokens_areRefused() {
    String token = testbed.token("reviewer-casa");
    String[] parts = token.split("\\.", -1);
    List<String> forged =
        List.of(
            "x",
            parts[0] + "." + parts[1] + ".",
            parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()),
            "eyJhbGciOiJub25lIn0." + parts[1] + ".",
            parts[0] + "." + testbed.token("auditor").split("\\.", -1)[1] + "." + parts[2]);

    for (String bad : forged) {
      Response response = given().header("Authorization", "Bearer " + bad).get("/v1/reports");

      assertProblem(response, 401, "not-authenticated");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vetter-casa", "custodian-casa", "auditor", "operator"})
  void otherRoles_areRefused(String username) {
    for (String path : PATHS) {
      assertProblem(as(username).get(anyReport(path)), 403, "role-missing");
    }
  }

  @Test
  void partner_isRefused() {
    Response response =
        given().header("Authorization", "Bearer " + testbed.partnerToken()).get("/v1/reports");

    assertProblem(response, 403, "role-missing");
  }

  @Test
  void reviewerDroppedFromTheRoster_isRefusedWithATokenThatIsStillValid() {
    String id = newReport("org-faro");
    String token = testbed.token("reviewer-faro");
    assertThat(with(token).get("/v1/reports/" + id).statusCode()).isEqualTo(200);
    try {
      testbed.publishRosterWithout("reviewer-faro");
      awaitRoster(testbed.rosterVersion());

      assertProblem(with(token).get("/v1/reports/" + id), 403, "not-in-roster");
      assertProblem(with(token).get("/v1/reports"), 403, "not-in-roster");
      assertProblem(with(token).get("/v1/reports/" + id + "/testimony"), 403, "not-in-roster");
    } finally {
      testbed.publishRoster();
      awaitRoster(testbed.rosterVersion());
    }
  }

  @Test
  void unknownRoutes_areProblems() {
    assertProblem(given().get("/"), 404, "not-found");
    assertProblem(given().get("/v1/reports/not-an-id/x"), 404, "not-found");
    assertProblem(as("reviewer-casa").delete("/v1/reports"), 405, "method-not-allowed");
  }

  private static String anyReport(String path) {
    return path.replace("{id}", UUID.randomUUID().toString());
  }

  private List<String> listAll(String username, String filter) {
    List<String> ids = new ArrayList<>();
    String after = "";
    do {
      Response page = as(username).get("/v1/reports?limit=2" + filter + after);
      assertThat(page.statusCode()).isEqualTo(200);
      ids.addAll(page.jsonPath().getList("items.id", String.class));
      String next = page.jsonPath().getString("next");
      after = next == null ? "" : "&after=" + next;
    } while (!after.isEmpty());
    return ids;
  }

  private String idOf(ObjectNode submission) {
    assertThat(submit(submission).statusCode()).isEqualTo(201);
    String idHash = SampleSubmission.parse(submission).mailbox().idHash().toHex();
    return testbed
        .query("select report_id from mailbox where encode(id_hash, 'hex') = '" + idHash + "'")
        .getFirst();
  }
}
