package org.resguardo.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.security.SecureRandom;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.X25519Identity;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;

@QuarkusTest
class MemberResourceTest {
  private static final String MEMBERS = "/v1/members";
  private static final String ANA = "/v1/members/m-00aa";
  private static final String BODY = Keys.body("reviewer", "org-casa", Keys.recipient("ana"));
  private static final String OTHER_BODY =
      Keys.body("reviewer", "org-casa", Keys.recipient("ana's new laptop"));

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
  }

  @Test
  void put_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().put(ANA, BODY).problem()).isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void put_refusesEveryRoleButVetter(String username) {
    assertThat(Api.as(username).put(ANA, BODY).problem()).isEqualTo("403 forbidden");
  }

  @Test
  void put_refusesVetterOfAnotherOrganisation() {
    assertThat(Api.as("vetter-faro").put(ANA, BODY).problem())
        .isEqualTo("403 other-organisation");
  }

  @Test
  void put_refusesToTakeOverMemberOfAnotherOrganisation() {
    Keys.enterOrganisation("org-faro");
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);

    Answer taken =
        Api.as("vetter-faro")
            .ifMatch(entered.entityTag())
            .put(ANA, Keys.body("reviewer", "org-faro", Keys.recipient("thief")));

    assertThat(taken.problem()).isEqualTo("403 other-organisation");
  }

  @Test
  void put_entersKeyAsPendingWithSealedChallenge() {
    Answer answer = Api.as("vetter-casa").put(ANA, BODY);

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text("status")).isEqualTo("pending");
    assertThat(Keys.statement(answer, Keys.identity("ana")))
        .startsWith("resguardo key challenge v1\nreviewer m-00aa org-casa\nkey ");
  }

  @Test
  void put_givesVetterTextToSign() {
    String vkey = Vetters.of("org-casa").verifierKey().encoded();

    Answer answer = Api.as("vetter-casa").put(ANA, Keys.body("vetter", "org-casa", vkey));

    assertThat(answer.text("challenge_text"))
        .startsWith("resguardo key challenge v1\nvetter m-00aa org-casa\nkey ");
    assertThat(answer.json().has("sealed_challenge")).isFalse();
  }

  @Test
  void put_needsTheOrganisationFirst() {
    Answer answer =
        Api.as("vetter-faro")
            .put(ANA, Keys.body("reviewer", "org-faro", Keys.recipient("ana")));

    assertThat(answer.problem()).isEqualTo("409 unknown-organisation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer", "custodian"})
  void put_refusesClassicKey(String role) {
    String classic = X25519Identity.generate(new SecureRandom()).recipient().encoded();

    assertThat(Api.as("vetter-casa").put(ANA, Keys.body(role, "org-casa", classic)).problem())
        .isEqualTo("422 classic-key-refused");
  }

  @Test
  void put_refusesSigningKeyForReviewer() {
    String vkey = Vetters.of("org-casa").verifierKey().encoded();

    assertThat(Api.as("vetter-casa").put(ANA, Keys.body("reviewer", "org-casa", vkey)).problem())
        .isEqualTo("422 key-refused");
  }

  @Test
  void put_refusesAgeKeyForVetter() {
    String body = Keys.body("vetter", "org-casa", Keys.recipient("ana"));

    assertThat(Api.as("vetter-casa").put(ANA, body).problem()).isEqualTo("422 key-refused");
  }

  @Test
  void put_refusesKeyThatHasExpired() {
    assertThat(Api.as("vetter-casa").put(ANA, BODY.replace(Keys.UNTIL, "2020-01-01")).problem())
        .isEqualTo("422 key-expired");
  }

  @Test
  void put_ofAnotherKeyNeedsIfMatch() {
    Api.as("vetter-casa").put(ANA, BODY);

    assertThat(Api.as("vetter-casa").put(ANA, OTHER_BODY).problem())
        .isEqualTo("428 precondition-required");
  }

  @Test
  void put_refusesStaleEntityTag() {
    String entityTag = Api.as("vetter-casa").put(ANA, BODY).entityTag();
    Api.as("vetter-casa").ifMatch(entityTag).put(ANA, OTHER_BODY);

    assertThat(Api.as("vetter-casa").ifMatch(entityTag).put(ANA, BODY).problem())
        .isEqualTo("412 precondition-failed");
  }

  @Test
  void put_replacesProvenKeyByPendingOne() {
    Keys.enterReviewer("m-00bb", "org-casa");
    String version = Api.as("auditor").get(MEMBERS).json().path(0).path("version").asText();

    Answer replaced =
        Api.as("vetter-casa").ifMatch("\"" + version + "\"").put("/v1/members/m-00bb", OTHER_BODY);

    assertThat(replaced.text("status")).isEqualTo("pending");
  }

  @Test
  void put_ofProvenKeySaysProven() {
    Keys.enterReviewer("m-00bb", "org-casa");

    Answer again =
        Api.as("vetter-casa")
            .put(
                "/v1/members/m-00bb",
                Keys.body("reviewer", "org-casa", Keys.recipient("m-00bb")));

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.text("status")).isEqualTo("proven");
    assertThat(again.json().has("sealed_challenge")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"role\": \"pope\", \"organisation\": \"org-casa\", \"public_key\": \"x\","
            + " \"until\": \"2099-12-31\"}",
        "{\"role\": \"reviewer\", \"organisation\": \"casa\", \"public_key\": \"x\","
            + " \"until\": \"2099-12-31\"}",
        "{\"role\": \"reviewer\", \"organisation\": \"org-casa\", \"public_key\": \"x y\","
            + " \"until\": \"2099-12-31\"}",
        "{\"role\": \"reviewer\", \"organisation\": \"org-casa\", \"public_key\": \"x\","
            + " \"until\": \"tomorrow\"}",
        "{\"role\": \"reviewer\", \"organisation\": \"org-casa\", \"public_key\": \"x\","
            + " \"until\": \"2099-12-31\", \"status\": \"proven\"}",
      })
  void put_refusesMalformedBody(String body) {
    assertThat(Api.as("vetter-casa").put(ANA, body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void put_findsNothingUnderMalformedMemberId() {
    assertThat(Api.as("vetter-casa").put("/v1/members/ana", BODY).problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void delete_removesKey() {
    String entityTag = Api.as("vetter-casa").put(ANA, BODY).entityTag();

    assertThat(Api.as("vetter-casa").ifMatch(entityTag).delete(ANA).status()).isEqualTo(204);
    assertThat(Api.as("auditor").get(MEMBERS).json()).isEmpty();
  }

  @Test
  void delete_needsIfMatch() {
    Api.as("vetter-casa").put(ANA, BODY);

    assertThat(Api.as("vetter-casa").delete(ANA).problem()).isEqualTo("428 precondition-required");
  }

  @Test
  void delete_refusesStaleEntityTag() {
    String entityTag = Api.as("vetter-casa").put(ANA, BODY).entityTag();
    Api.as("vetter-casa").ifMatch(entityTag).put(ANA, OTHER_BODY);

    assertThat(Api.as("vetter-casa").ifMatch(entityTag).delete(ANA).problem())
        .isEqualTo("412 precondition-failed");
  }

  @Test
  void delete_refusesMalformedEntityTag() {
    assertThat(Api.as("vetter-casa").ifMatch("*").delete(ANA).problem())
        .isEqualTo("400 malformed-request");
  }

  @Test
  void delete_refusesVetterOfAnotherOrganisation() {
    String entityTag = Api.as("vetter-casa").put(ANA, BODY).entityTag();

    assertThat(Api.as("vetter-faro").ifMatch(entityTag).delete(ANA).problem())
        .isEqualTo("403 other-organisation");
  }

  @Test
  void delete_refusesReviewer() {
    assertThat(Api.as("reviewer-casa").ifMatch("\"0\"").delete(ANA).problem())
        .isEqualTo("403 forbidden");
  }

  @Test
  void delete_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().ifMatch("\"0\"").delete(ANA).problem())
        .isEqualTo("401 not-authenticated");
  }

  @Test
  void delete_findsNobody() {
    assertThat(Api.as("vetter-casa").ifMatch("\"0\"").delete(ANA).problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void all_showsKeysAndNoChallenge() {
    Api.as("vetter-casa").put(ANA, BODY);

    Answer answer = Api.as("vetter-faro").get(MEMBERS);

    assertThat(answer.json().path(0).path("member_id").asText()).isEqualTo("m-00aa");
    assertThat(answer.json().path(0).path("status").asText()).isEqualTo("pending");
    assertThat(answer.body()).doesNotContain("challenge", "digest", "nonce");
  }

  @Test
  void all_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().get(MEMBERS).problem()).isEqualTo("401 not-authenticated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "operator"})
  void all_refusesOtherRoles(String username) {
    assertThat(Api.as(username).get(MEMBERS).problem()).isEqualTo("403 forbidden");
  }
}
