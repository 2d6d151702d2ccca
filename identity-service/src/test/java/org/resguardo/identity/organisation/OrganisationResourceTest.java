package org.resguardo.identity.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;

@QuarkusTest
class OrganisationResourceTest {
  private static final String CASA = "/v1/organisations/org-casa";
  private static final String ALL = "/v1/organisations";
  private static final String BODY =
      """
      {"languages": ["es", "en"], "takes_on": ["extortion", "legal"], "name": "Casa del Camino"}""";
  private static final String OTHER_BODY =
      """
      {"languages": ["es"], "takes_on": ["legal"], "name": "Casa"}""";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
  }

  @Test
  void put_refusesCallerWithoutCredentials() {
    Answer answer = Api.anonymous().put(CASA, BODY);

    assertThat(answer.problem()).isEqualTo("401 not-authenticated");
    assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void put_refusesEveryRoleButVetter(String username) {
    assertThat(Api.as(username).put(CASA, BODY).problem()).isEqualTo("403 forbidden");
  }

  @Test
  void put_refusesVetterOfAnotherOrganisation() {
    Answer answer = Api.as("vetter-faro").put(CASA, BODY);

    assertThat(answer.problem()).isEqualTo("403 other-organisation");
    assertThat(Api.as("auditor").get(ALL).json()).isEmpty();
  }

  @Test
  void put_entersOrganisation() {
    Answer answer = Api.as("vetter-casa").put(CASA, BODY);

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.entityTag()).isEqualTo("\"" + answer.text("version") + "\"");
    assertThat(Api.as("auditor").get(ALL).json().toString())
        .contains("\"takes_on\":[\"extortion\",\"legal\"]", "\"name\":\"Casa del Camino\"");
  }

  @Test
  void put_ofTheSameNeedsNoPrecondition() {
    Answer first = Api.as("vetter-casa").put(CASA, BODY);

    Answer second = Api.as("vetter-casa").put(CASA, BODY);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.entityTag()).isEqualTo(first.entityTag());
  }

  @Test
  void put_changesUnderItsEntityTag() {
    Answer first = Api.as("vetter-casa").put(CASA, BODY);

    Answer second = Api.as("vetter-casa").ifMatch(first.entityTag()).put(CASA, OTHER_BODY);

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.text("name")).isEqualTo("Casa");
    assertThat(second.entityTag()).isNotEqualTo(first.entityTag());
  }

  @Test
  void put_needsIfMatchToChange() {
    Api.as("vetter-casa").put(CASA, BODY);

    assertThat(Api.as("vetter-casa").put(CASA, OTHER_BODY).problem())
        .isEqualTo("428 precondition-required");
  }

  @Test
  void put_refusesStaleEntityTag() {
    Answer first = Api.as("vetter-casa").put(CASA, BODY);
    Api.as("vetter-casa").ifMatch(first.entityTag()).put(CASA, OTHER_BODY);

    Answer late = Api.as("vetter-casa").ifMatch(first.entityTag()).put(CASA, BODY);

    assertThat(late.problem()).isEqualTo("412 precondition-failed");
  }

  @Test
  void put_refusesIfMatchForWhatIsNotThere() {
    assertThat(Api.as("vetter-casa").ifMatch("\"0\"").put(CASA, BODY).problem())
        .isEqualTo("412 precondition-failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"]}",
        "{\"languages\": null, \"takes_on\": [\"legal\"], \"name\": \"Casa\"}",
        "{\"languages\": [null], \"takes_on\": [\"legal\"], \"name\": \"Casa\"}",
        "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"], \"name\": 5}",
        "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"], \"name\": \"Casa\", \"id\": \"x\"}",
        "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"], \"name\": \"A\", \"name\": \"B\"}",
        "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"], \"name\": \"Casa\"} {}",
        "{\"languages\": [[[[[[[[[[\"es\"]]]]]]]]]], \"takes_on\": [\"legal\"], \"name\": \"C\"}",
        "{\"languages\": [\"spanish\"], \"takes_on\": [\"legal\"], \"name\": \"Casa\"}",
      })
  void put_refusesMalformedBody(String body) {
    assertThat(Api.as("vetter-casa").put(CASA, body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void put_namesTheBrokenRuleAndNotTheContent() {
    Answer answer =
        Api.as("vetter-casa")
            .put(CASA, "{\"languages\": [\"secret\"], \"takes_on\": [\"x\"], \"name\": \"C\"}");

    assertThat(answer.text("detail")).isEqualTo("languages are two-letter codes");
    assertThat(answer.body()).doesNotContain("secret");
  }

  @Test
  void put_refusesOtherContentType() {
    Answer answer = Api.as("vetter-casa").putText(CASA, BODY);

    assertThat(answer.problem()).isEqualTo("415 unsupported-media-type");
  }

  @Test
  void all_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().get(ALL).problem()).isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custodian-casa", "operator"})
  void all_refusesOtherRoles(String username) {
    assertThat(Api.as(username).get(ALL).problem()).isEqualTo("403 forbidden");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vetter-faro", "reviewer-faro", "auditor"})
  void all_answersThoseWhoWorkWithThem(String username) {
    assertThat(Api.as(username).get(ALL).status()).isEqualTo(200);
  }
}
