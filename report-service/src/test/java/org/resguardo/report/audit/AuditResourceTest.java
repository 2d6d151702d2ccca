package org.resguardo.report.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.Payload;
import org.resguardo.age.Recipient;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class AuditResourceTest extends ServiceTest {
  private static final String PATH = "/v1/audit/sizes";

  @Test
  void sizes_countWhatIsStored() {
    newReport("org-casa");
    long small = count(sizes(), "testimony", 4096);
    long large = count(sizes(), "testimony", 65536);
    long contacts = count(sizes(), "contact", 1024);

    submit(SampleSubmission.to(testbed, "org-casa"));
    submit(SampleSubmission.of(testbed, 64, "org-casa"));
    awaitRelease();

    assertThat(count(sizes(), "testimony", 4096)).isEqualTo(small + 1);
    assertThat(count(sizes(), "testimony", 65536)).isEqualTo(large + 1);
    assertThat(count(sizes(), "contact", 1024)).isEqualTo(contacts + 2);
  }

  @Test
  void sizes_countNotesWithoutTheirHeaders() {
    String id = newReport("org-casa");
    long notes = count(sizes(), "note", 4096);

    addNote(id, "reviewer-casa");
    addNote(id, "reviewer-casa", "reviewer-faro");

    assertThat(count(sizes(), "note", 4096)).isEqualTo(notes + 2);
  }

  @Test
  void sizes_areThoseOfTheSizeClassesAndTheSuiteIsOne() {
    addNote(newReport("org-casa"), "reviewer-casa");

    JsonPath answer = sizes();

    List<Long> classes =
        List.of(1024, 4096, 16384, 65536, 262144, 1048576).stream()
            .map(Payload::sealedLength)
            .toList();
    assertThat(answer.getList("sizes.payload_bytes", Long.class)).isSubsetOf(classes);
    assertThat(answer.getList("suites.suite")).containsOnly("mlkem768x25519");
    assertThat(answer.getList("suites.part")).containsExactly("contact", "note", "testimony");
  }

  @Test
  void sizes_holdNothingButCounts() {
    newReport("org-casa");

    assertThat(sizes().getMap("")).containsOnlyKeys("sizes", "suites");
    assertThat(sizes().getMap("sizes[0]")).containsOnlyKeys("part", "payload_bytes", "count");
    assertThat(sizes().getMap("suites[0]")).containsOnlyKeys("part", "suite", "count");
  }

  @Test
  void noCredentials_areRefused() {
    assertProblem(given().get(PATH), 401, "not-authenticated");
    assertProblem(given().header("Authorization", "Bearer x").get(PATH), 401, "not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "vetter-casa", "custodian-casa", "operator"})
  void otherRoles_areRefused(String username) {
    assertProblem(as(username).get(PATH), 403, "role-missing");
  }

  @Test
  void partner_isRefused() {
    Response response =
        given().header("Authorization", "Bearer " + testbed.partnerToken()).get(PATH);

    assertProblem(response, 403, "role-missing");
  }

  @Test
  void auditor_isRefusedByCasework() {
    String id = newReport("org-casa");

    assertProblem(as("auditor").get("/v1/reports/" + id + "/testimony"), 403, "role-missing");
  }

  @Test
  void suspendedAuditor_isRefused() {
    String token = testbed.token("auditor");
    testbed.suspend("auditor");
    try {
      eventually(() -> with(token).get(PATH).statusCode() == 403);

      assertProblem(with(token).get(PATH), 403, "member-suspended");
    } finally {
      testbed.suspend();
      eventually(() -> with(token).get(PATH).statusCode() == 200);
    }
  }

  @Test
  void anythingButReading_isRefused() {
    assertProblem(
        as("auditor").contentType("application/json").body("{}").post(PATH),
        405,
        "method-not-allowed");
    assertProblem(as("auditor").get("/v1/audit"), 404, "not-found");
  }

  private JsonPath sizes() {
    Response response = as("auditor").get(PATH);
    assertThat(response.statusCode()).isEqualTo(200);
    return response.jsonPath();
  }

  private static long count(JsonPath answer, String part, long plaintextBytes) {
    return answer.<Map<String, Object>>getList("sizes").stream()
        .filter(row -> part.equals(row.get("part")))
        .filter(
            row ->
                ((Number) row.get("payload_bytes")).longValue()
                    == Payload.sealedLength(plaintextBytes))
        .mapToLong(row -> ((Number) row.get("count")).longValue())
        .sum();
  }

  private void addNote(String report, String... readers) {
    List<Recipient> recipients =
        List.of(readers).stream()
            .map(reader -> (Recipient) testbed.identity(reader).recipient())
            .toList();
    String tag = as("reviewer-casa").get("/v1/reports/" + report).header("ETag");
    as("reviewer-casa")
        .contentType("application/json")
        .header("If-Match", tag)
        .body("{\"sealed\":\"" + SampleSubmission.seal(4096, recipients).toBase64() + "\"}")
        .post("/v1/reports/" + report + "/notes")
        .then()
        .statusCode(201);
  }
}
