package org.resguardo.report.casework;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.Recipient;
import org.resguardo.age.X25519Identity;
import org.resguardo.primitive.Bytes;
import org.resguardo.report.testbed.SampleSubmission;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class NoteResourceTest extends ServiceTest {
  @Test
  void add_keepsTheNoteForTheOwnOrganisationAlone() {
    String id = newReport("org-casa", "org-puente");
    Bytes sealed = note(4096);

    Response added = add("reviewer-casa", id, "\"1\"", sealed);

    assertThat(added.statusCode()).isEqualTo(201);
    assertThat(added.header("ETag")).isEqualTo("\"2\"");
    Response listed = as("reviewer-casa").get(path(id));
    assertThat(listed.jsonPath().getList("items")).hasSize(1);
    assertThat(listed.jsonPath().getMap("items[0]"))
        .containsOnlyKeys("id", "author", "week", "sealed")
        .containsEntry("id", added.jsonPath().getString("id"))
        .containsEntry("author", testbed.memberId("reviewer-casa"))
        .containsEntry("sealed", sealed.toBase64());
    assertThat(as("reviewer-puente").get(path(id)).jsonPath().getList("items")).isEmpty();
  }

  @Test
  void list_pagesThroughAllNotesOnce() {
    String id = newReport("org-casa");
    for (int i = 1; i <= 3; i++) {
      assertThat(add("reviewer-casa", id, "\"" + i + "\"", note(4096)).statusCode()).isEqualTo(201);
    }

    Response first = as("reviewer-casa").get(path(id) + "?limit=2");
    Response second =
        as("reviewer-casa").get(path(id) + "?limit=2&after=" + first.jsonPath().getString("next"));

    assertThat(first.jsonPath().getList("items")).hasSize(2);
    assertThat(second.jsonPath().getList("items")).hasSize(1);
    assertThat(second.jsonPath().getString("next")).isNull();
  }

  @Test
  void add_refusesOtherSizesAndRecipients() {
    String id = newReport("org-casa");
    Bytes classic =
        SampleSubmission.seal(
            4096, List.of(X25519Identity.generate(new SecureRandom()).recipient()));

    assertProblem(add("reviewer-casa", id, "\"1\"", note(4095)), 400, "wrong-size-class");
    assertProblem(add("reviewer-casa", id, "\"1\"", note(131072)), 400, "wrong-size-class");
    assertProblem(add("reviewer-casa", id, "\"1\"", classic), 400, "recipient-type-not-accepted");
    assertProblem(add("reviewer-casa", id, "\"1\"", Bytes.utf8("x")), 400, "not-an-age-file");
    assertNothingAdded(id);
  }

  @Test
  void add_refusesALostVersion() {
    String id = newReport("org-casa");

    assertProblem(add("reviewer-casa", id, "\"2\"", note(4096)), 412, "version-lost");
    assertNothingAdded(id);
  }

  @Test
  void add_needsIfMatch() {
    String id = newReport("org-casa");

    Response response =
        as("reviewer-casa").contentType("application/json").body(body(note(4096))).post(path(id));

    assertProblem(response, 428, "precondition-required");
    assertNothingAdded(id);
  }

  @Test
  void foreignReport_isAnsweredLikeAnUnknownOne() {
    String foreign = newReport("org-puente");
    Bytes sealed = note(4096);

    Response ofForeign = add("reviewer-casa", foreign, "\"1\"", sealed);

    assertProblem(ofForeign, 404, "report-not-found");
    assertThat(ofForeign.asByteArray())
        .isEqualTo(
            add("reviewer-casa", UUID.randomUUID().toString(), "\"1\"", sealed).asByteArray());
    assertNothingAdded(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "{}", "{\"sealed\":null}", "{\"sealed\":\"%\"}", "[[[[[[[[[]"})
  void add_refusesOtherBodies(String body) {
    String id = newReport("org-casa");

    Response response =
        as("reviewer-casa")
            .contentType("application/json")
            .header("If-Match", "\"1\"")
            .body(body)
            .post(path(id));

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(response.jsonPath().getString("type")).matches(".*:(malformed-json|json-too-deep)");
    assertNothingAdded(id);
  }

  @Test
  void add_refusesABodyBeyondTheLargestNote() {
    String id = newReport("org-casa");

    assertProblem(add("reviewer-casa", id, "\"1\"", note(262144)), 413, "body-too-large");
  }

  @Test
  void everybodyElse_isRefused() {
    String path = path(newReport("org-casa"));

    assertProblem(given().get(path), 401, "not-authenticated");
    assertProblem(
        given().contentType("application/json").body("{}").post(path), 401, "not-authenticated");
    for (String username : List.of("vetter-casa", "custodian-casa", "auditor", "operator")) {
      assertProblem(as(username).get(path), 403, "role-missing");
      assertProblem(
          as(username).contentType("application/json").body("{}").post(path), 403, "role-missing");
    }
  }

  private void assertNothingAdded(String id) {
    assertThat(testbed.query("select 1 from sealed_note where report_id = '" + id + "'")).isEmpty();
    assertThat(testbed.query("select version from report where id = '" + id + "'"))
        .containsExactly("1");
  }

  private Response add(String username, String id, String tag, Bytes sealed) {
    return as(username)
        .contentType("application/json")
        .header("If-Match", tag)
        .body(body(sealed))
        .post(path(id));
  }

  private Bytes note(int bytes) {
    List<Recipient> recipients = List.of(testbed.identity("reviewer-casa").recipient());
    return SampleSubmission.seal(bytes, recipients);
  }

  private static String body(Bytes sealed) {
    return "{\"sealed\":\"" + sealed.toBase64() + "\"}";
  }

  private static String path(String id) {
    return "/v1/reports/" + id + "/notes";
  }
}
