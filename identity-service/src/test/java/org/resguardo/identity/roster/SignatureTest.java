package org.resguardo.identity.roster;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.tlog.UnverifiedLogProof;

@QuarkusTest
class SignatureTest {
  private static final String SIGNATURES = "/v1/rosters/draft/signatures";
  private static final String ROSTER = "/v1/roster";

  private String text;

  @BeforeEach
  void draft() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterReviewer("m-00aa", "org-casa");
    text = Api.as("vetter-casa").post("/v1/rosters/draft").text("text");
  }

  @Test
  void signature_isCounted() throws NoteFormatException {
    Answer answer = sign("vetter-casa", "org-casa");

    assertThat(answer.json().path("signed_by")).hasSize(1);
    assertThat(answer.json().path("quorum").asInt()).isEqualTo(2);
    assertThat(answer.json().path("published").asBoolean()).isFalse();
    assertThat(Api.anonymous().get(ROSTER).problem()).isEqualTo("404 no-roster");
  }

  @Test
  void signatureThatMeetsQuorum_publishesRosterThatClientsAccept() throws Exception {
    sign("vetter-casa", "org-casa");

    Answer second = sign("vetter-puente", "org-puente");

    assertThat(second.json().path("published").asBoolean()).isTrue();
    assertThat(published().version()).isEqualTo(1);
    assertThat(published().content().text()).isEqualTo(text);
  }

  @Test
  void keyRemovedSinceTheDraft_isNotPublished() throws Exception {
    Keys.enterReviewer("m-00bb", "org-casa");
    text = Api.as("vetter-casa").post("/v1/rosters/draft").text("text");
    sign("vetter-casa", "org-casa");
    assertThat(Api.as("vetter-casa").ifMatch(entityTag(1)).delete("/v1/members/m-00bb").status())
        .isEqualTo(204);

    Answer second = sign("vetter-puente", "org-puente");

    assertThat(second.problem()).isEqualTo("409 draft-changed");
    assertThat(Rows.query("select count(*) from published_roster")).containsExactly("0");
    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").text("text"))
        .contains("m-00aa")
        .doesNotContain("m-00bb");
  }

  @Test
  void keyReplacedSinceTheDraft_isNotPublished() throws Exception {
    sign("vetter-casa", "org-casa");
    String body =
        """
        {"role": "reviewer", "organisation": "org-casa", "public_key": "%s", "until": "2099-12-31"}"""
            .formatted(Keys.recipient("another"));
    assertThat(Api.as("vetter-casa").ifMatch(entityTag(0)).put("/v1/members/m-00aa", body).status())
        .isEqualTo(202);

    assertThat(sign("vetter-puente", "org-puente").problem()).isEqualTo("409 draft-changed");
    assertThat(Rows.query("select count(*) from published_roster")).containsExactly("0");
  }

  /// The roster and its entry in the log stand or fall together.
  @Test
  void rosterThatCannotBePublished_isNotLogged() throws Exception {
    sign("vetter-casa", "org-casa");
    LoggedRosters.enterWithoutLog(1, "2099-01-01"); // takes the version's place
    List<String> before = directoryEntries();

    Answer second = sign("vetter-puente", "org-puente");

    assertThat(second.problem()).isEqualTo("412 precondition-failed");
    assertThat(directoryEntries()).isEqualTo(before);
  }

  @Test
  void nextDraft_countsUp() throws NoteFormatException {
    sign("vetter-casa", "org-casa");
    sign("vetter-puente", "org-puente");

    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").json().path("version").asInt())
        .isEqualTo(2);
  }

  @Test
  void oneOrganisationSigningTwice_doesNotReachQuorum() throws NoteFormatException {
    sign("vetter-casa", "org-casa");

    Answer again = sign("vetter-casa", "org-casa");

    assertThat(again.json().path("signed_by")).hasSize(1);
    assertThat(again.json().path("published").asBoolean()).isFalse();
  }

  @Test
  void sameSignatureAfterPublication_saysPublished() throws NoteFormatException {
    sign("vetter-casa", "org-casa");
    sign("vetter-puente", "org-puente");

    assertThat(sign("vetter-puente", "org-puente").json().path("published").asBoolean()).isTrue();
    assertThat(sign("vetter-faro", "org-faro").problem()).isEqualTo("409 draft-changed");
  }

  @Test
  void unknownKey_isRefused() throws NoteFormatException {
    assertThat(upload("vetter-casa", text, Vetters.stranger()).problem())
        .isEqualTo("422 signature-refused");
  }

  @Test
  void signatureOfAnotherOrganisation_isRefused() throws NoteFormatException {
    assertThat(sign("vetter-casa", "org-faro").problem()).isEqualTo("422 signature-refused");
  }

  @Test
  void signatureBroughtAlongForAnotherOrganisation_isRefused() throws NoteFormatException {
    String both =
        Vetters.of("org-casa").sign(text).with(Vetters.of("org-faro").signature(text)).encoded();

    assertThat(Api.as("vetter-casa").postText(SIGNATURES, both).problem())
        .isEqualTo("422 signature-refused");
  }

  @Test
  void alteredTextUnderGoodSignature_isRefused() throws NoteFormatException {
    String altered = Vetters.of("org-casa").sign(text).encoded().replace("legal", "other");

    assertThat(Api.as("vetter-casa").postText(SIGNATURES, altered).problem())
        .isEqualTo("422 signature-refused");
  }

  @Test
  void anotherTextThanTheDraft_isRefused() throws NoteFormatException {
    assertThat(
            upload("vetter-casa", text.replace("legal", "other"), Vetters.of("org-casa")).problem())
        .isEqualTo("409 draft-changed");
  }

  @Test
  void earlierDraft_isRefused() throws NoteFormatException {
    Keys.enterReviewer("m-00bb", "org-casa");
    Api.as("vetter-casa").post("/v1/rosters/draft");

    assertThat(sign("vetter-casa", "org-casa").problem()).isEqualTo("409 draft-changed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "resguardo roster v1\n\n", "{}"})
  void malformedNote_isRefused(String note) {
    assertThat(Api.as("vetter-casa").postText(SIGNATURES, note).problem())
        .isEqualTo("400 malformed-request");
  }

  @Test
  void json_isRefused() {
    assertThat(Api.as("vetter-casa").post(SIGNATURES, "{}").problem())
        .isEqualTo("415 unsupported-media-type");
  }

  @Test
  void raceOfLastSignatures_publishesOnce() throws Exception {
    sign("vetter-casa", "org-casa");

    List<Answer> answers =
        atOnce(
            List.of(
                () -> sign("vetter-puente", "org-puente"), () -> sign("vetter-faro", "org-faro")));

    assertThat(answers)
        .filteredOn(answer -> answer.json().path("published").asBoolean())
        .hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() == 409).hasSize(1);
    assertThat(Rows.query("select count(*) from published_roster")).containsExactly("1");
    assertThat(published().version()).isEqualTo(1);
  }

  private Answer sign(String username, String organisation) throws NoteFormatException {
    return upload(username, text, Vetters.of(organisation));
  }

  private static Answer upload(String username, String text, SignerKey key)
      throws NoteFormatException {
    return Api.as(username).postText(SIGNATURES, key.sign(text).encoded());
  }

  private static String entityTag(int place) {
    return "\"" + Api.as("vetter-casa").get("/v1/members").json().get(place).path("version") + "\"";
  }

  private static Roster published() throws Exception {
    byte[] note = bytes(Api.anonymous().await(ROSTER, answer -> answer.status() == 200));
    byte[] proof = bytes(Api.anonymous().get(ROSTER + "/proof"));
    return new RosterVerifier(Vetters.policy(), InstantSource.system())
        .verify(UnverifiedRoster.parse(note), UnverifiedLogProof.parse(proof));
  }

  private static List<String> directoryEntries() throws SQLException {
    return Rows.query(
        "select id::text from log_pending where log = 'directory' union all"
            + " select leaf_index::text from log_entry where log = 'directory' order by 1");
  }

  private static byte[] bytes(Answer answer) {
    return Bytes.utf8(answer.body()).toArray();
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }
}
