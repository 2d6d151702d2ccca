package org.resguardo.identity.roster;

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
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.member.Keys;
import org.resguardo.note.NoteFormatException;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;

@QuarkusTest
class DraftResourceTest {
  private static final String DRAFT = "/v1/rosters/draft";
  private static final String SIGNATURES = "/v1/rosters/draft/signatures";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
    Keys.enterReviewer("m-00aa", "org-casa");
  }

  @Test
  void draft_holdsOrganisationsWithReviewersAndProvenKeysAlone() throws RosterFormatException {
    Api.as("vetter-casa")
        .put(
            "/v1/members/m-00bb",
            """
            {"role": "reviewer", "organisation": "org-casa", "public_key": "%s",
             "until": "2099-12-31"}"""
                .formatted(Keys.identity("pending").recipient().encoded()));

    RosterContent draft = RosterContent.parse(Api.as("vetter-casa").post(DRAFT).text("text"));

    assertThat(draft.version()).isEqualTo(1);
    assertThat(draft.expires()).isEqualTo(draft.issued().plusDays(90));
    assertThat(draft.organisations()).extracting("id").containsExactly("org-casa");
    assertThat(draft.members()).extracting("memberId").containsExactly("m-00aa");
  }

  @Test
  void draft_leavesOutExpiredKeys() throws SQLException {
    Rows.executeAsOwner("update member_key set until_day = date '2020-01-01'");

    assertThat(Api.as("vetter-casa").post(DRAFT).problem()).isEqualTo("409 nothing-to-draft");
  }

  @Test
  void draft_againIsTheSame() {
    Answer first = Api.as("vetter-casa").post(DRAFT);

    Answer second = Api.as("vetter-puente").post(DRAFT);

    assertThat(second.body()).isEqualTo(first.body());
    assertThat(second.entityTag()).isEqualTo(first.entityTag());
  }

  @Test
  void draft_againTakesInWhatChanged() {
    Api.as("vetter-casa").post(DRAFT);
    Keys.enterReviewer("m-00bb", "org-puente");

    assertThat(Api.as("vetter-casa").post(DRAFT).text("text")).contains("m-00bb");
  }

  @Test
  void draft_againKeepsSignedDraft() throws NoteFormatException {
    String text = Api.as("vetter-casa").post(DRAFT).text("text");
    String note = Vetters.of("org-casa").sign(text).encoded();
    Api.as("vetter-casa").postText(SIGNATURES, note);
    Keys.enterReviewer("m-00bb", "org-puente");

    Answer again = Api.as("vetter-casa").post(DRAFT);

    assertThat(again.text("text")).isEqualTo(text);
    assertThat(again.json().path("signed_by").path(0).asText()).isEqualTo("org-casa");
  }

  @Test
  void present_showsDraft() {
    Answer drafted = Api.as("vetter-casa").post(DRAFT);

    assertThat(Api.as("vetter-faro").get(DRAFT).body()).isEqualTo(drafted.body());
  }

  @Test
  void present_saysWhenThereIsNone() {
    assertThat(Api.as("vetter-faro").get(DRAFT).problem()).isEqualTo("404 no-draft");
  }

  @Test
  void discard_makesRoomForAnotherDraft() throws NoteFormatException {
    String text = Api.as("vetter-casa").post(DRAFT).text("text");
    Api.as("vetter-casa").postText(SIGNATURES, Vetters.of("org-casa").sign(text).encoded());
    Keys.enterReviewer("m-00bb", "org-puente");
    String entityTag = Api.as("vetter-puente").get(DRAFT).entityTag();

    Answer discarded = Api.as("vetter-puente").ifMatch(entityTag).delete(DRAFT);

    assertThat(discarded.status()).isEqualTo(204);
    assertThat(Api.as("vetter-casa").post(DRAFT).text("text")).contains("m-00bb");
  }

  @Test
  void discard_refusesEntityTagFromBeforeASignature() throws NoteFormatException {
    Answer drafted = Api.as("vetter-casa").post(DRAFT);
    String note = Vetters.of("org-casa").sign(drafted.text("text")).encoded();
    Api.as("vetter-casa").postText(SIGNATURES, note);

    assertThat(Api.as("vetter-puente").ifMatch(drafted.entityTag()).delete(DRAFT).problem())
        .isEqualTo("412 precondition-failed");
  }

  @Test
  void discard_needsIfMatch() {
    Api.as("vetter-casa").post(DRAFT);

    assertThat(Api.as("vetter-casa").delete(DRAFT).problem())
        .isEqualTo("428 precondition-required");
  }

  @Test
  void discard_saysWhenThereIsNone() {
    assertThat(Api.as("vetter-casa").ifMatch("\"0\"").delete(DRAFT).problem())
        .isEqualTo("404 no-draft");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void everyMethod_refusesEveryRoleButVetter(String username) {
    Api caller = Api.as(username);

    assertThat(caller.get(DRAFT).problem()).isEqualTo("403 forbidden");
    assertThat(caller.post(DRAFT).problem()).isEqualTo("403 forbidden");
    assertThat(caller.ifMatch("\"0\"").delete(DRAFT).problem()).isEqualTo("403 forbidden");
    assertThat(caller.postText(SIGNATURES, "x").problem()).isEqualTo("403 forbidden");
  }

  @Test
  void everyMethod_refusesCallerWithoutCredentials() {
    Api caller = Api.anonymous();

    assertThat(caller.get(DRAFT).problem()).isEqualTo("401 not-authenticated");
    assertThat(caller.post(DRAFT).problem()).isEqualTo("401 not-authenticated");
    assertThat(caller.ifMatch("\"0\"").delete(DRAFT).problem()).isEqualTo("401 not-authenticated");
    assertThat(caller.postText(SIGNATURES, "x").problem()).isEqualTo("401 not-authenticated");
  }
}
