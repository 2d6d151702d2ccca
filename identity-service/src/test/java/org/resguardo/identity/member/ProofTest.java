package org.resguardo.identity.member;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;

@QuarkusTest
class ProofTest {
  private static final String ANA = "/v1/members/m-00aa";
  private static final String ANAS_PROOF = ANA + "/proof";
  private static final String BODY = Keys.body("reviewer", "org-casa", Keys.recipient("ana"));
  private static final String WRONG =
      "{\"proof\": \"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\"}";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
  }

  @Test
  void proof_putsKeyInForce() {
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);

    Answer proven =
        Api.as("vetter-casa").post(ANAS_PROOF, Keys.proof(entered, Keys.identity("ana")));

    assertThat(proven.status()).isEqualTo(200);
    assertThat(proven.text("status")).isEqualTo("proven");
  }

  @Test
  void proof_refusesWrongNonce() {
    Api.as("vetter-casa").put(ANA, BODY);

    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, WRONG).problem())
        .isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_isWorthNothingForAnotherMember() {
    Answer ana = Api.as("vetter-casa").put(ANA, BODY);
    Api.as("vetter-casa").put("/v1/members/m-00bb", BODY);

    Answer replayed =
        Api.as("vetter-casa")
            .post("/v1/members/m-00bb/proof", Keys.proof(ana, Keys.identity("ana")));

    assertThat(replayed.problem()).isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_ofEarlierChallengeIsWrong() {
    Answer first = Api.as("vetter-casa").put(ANA, BODY);
    Api.as("vetter-casa").put(ANA, BODY);

    Answer answer =
        Api.as("vetter-casa").post(ANAS_PROOF, Keys.proof(first, Keys.identity("ana")));

    assertThat(answer.problem()).isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_attemptsAreLimited() {
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);
    for (int attempt = 0; attempt < 5; attempt++) {
      assertThat(Api.as("vetter-casa").post(ANAS_PROOF, WRONG).problem())
          .isEqualTo("422 wrong-proof");
    }

    Answer right =
        Api.as("vetter-casa").post(ANAS_PROOF, Keys.proof(entered, Keys.identity("ana")));

    assertThat(right.problem()).isEqualTo("409 no-challenge");
  }

  @Test
  void proof_cannotBeGivenTwice() {
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);
    String proof = Keys.proof(entered, Keys.identity("ana"));
    Api.as("vetter-casa").post(ANAS_PROOF, proof);

    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, proof).problem())
        .isEqualTo("409 no-challenge");
  }

  @Test
  void proof_ofVetterIsTheSignedText() throws NoteFormatException {
    SignerKey key = Vetters.of("org-casa");

    assertThat(proveSigned(key, key).text("status")).isEqualTo("proven");
  }

  @Test
  void proof_refusesTextSignedByAnotherKey() throws NoteFormatException {
    Answer answer = proveSigned(Vetters.of("org-casa"), Vetters.stranger());

    assertThat(answer.problem()).isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_refusesAnotherTextSignedByTheRightKey() throws NoteFormatException {
    SignerKey key = Vetters.of("org-casa");
    enterVetter(key);

    String note = key.sign("resguardo key challenge v1\n").encoded();

    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, signedNote(note)).problem())
        .isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_ofReviewerIsNoSignedText() throws NoteFormatException {
    Api.as("vetter-casa").put(ANA, BODY);
    String note = Vetters.of("org-casa").sign("text\n").encoded();

    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, signedNote(note)).problem())
        .isEqualTo("422 wrong-proof");
  }

  @Test
  void proof_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().post(ANAS_PROOF, WRONG).problem())
        .isEqualTo("401 not-authenticated");
  }

  @Test
  void proof_refusesReviewer() {
    assertThat(Api.as("reviewer-casa").post(ANAS_PROOF, WRONG).problem())
        .isEqualTo("403 forbidden");
  }

  @Test
  void proof_refusesVetterOfAnotherOrganisation() {
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);

    Answer answer =
        Api.as("vetter-faro").post(ANAS_PROOF, Keys.proof(entered, Keys.identity("ana")));

    assertThat(answer.problem()).isEqualTo("403 other-organisation");
  }

  @Test
  void proof_findsNobody() {
    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, WRONG).problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "{\"proof\": \"not base64\"}",
        "{\"proof\": null}",
        "{\"proof\": \"AA==\", \"signed_note\": \"x\"}",
        "{\"nonce\": \"AA==\"}",
      })
  void proof_refusesMalformedBody(String body) {
    Api.as("vetter-casa").put(ANA, BODY);

    assertThat(Api.as("vetter-casa").post(ANAS_PROOF, body).problem())
        .isEqualTo("400 malformed-request");
  }

  @Test
  void nonce_isNotStored() throws SQLException {
    Answer entered = Api.as("vetter-casa").put(ANA, BODY);
    String statement = Keys.statement(entered, Keys.identity("ana"));
    String nonce = statement.lines().skip(3).findFirst().orElseThrow().substring(6);

    String row =
        Rows.query("select encode(answer_digest, 'base64') || m::text from member_key m").getFirst();

    assertThat(row).doesNotContain(nonce);
  }

  private static Answer proveSigned(SignerKey entered, SignerKey signer)
      throws NoteFormatException {
    String text = enterVetter(entered).text("challenge_text");
    return Api.as("vetter-casa").post(ANAS_PROOF, signedNote(signer.sign(text).encoded()));
  }

  private static Answer enterVetter(SignerKey key) {
    return Api.as("vetter-casa")
        .put(ANA, Keys.body("vetter", "org-casa", key.verifierKey().encoded()));
  }

  private static String signedNote(String note) {
    return JsonNodeFactory.instance.objectNode().put("signed_note", note).toString();
  }
}
