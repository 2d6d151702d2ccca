package org.resguardo.identity.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.member.Keys;
import org.resguardo.vetting.CodeOfConduct;

@QuarkusTest
class OwnVettingTest {
  private static final String CONDUCT = "/v1/vetting/me/conduct";
  private static final String KEY = "/v1/vetting/me/key";
  private static final String PROOF = "/v1/vetting/me/proof";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
  }

  @Test
  void conduct_isTheTextWithTheDigest() {
    Answer answer = Api.anonymous().get("/v1/conduct");

    assertThat(answer.body().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(CodeOfConduct.text().toArray());
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(Api.as("vetter-casa").get("/v1/conduct").problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  @Test
  void accept_isOnePromiseHoweverOftenItIsSent() throws SQLException {
    Newcomer newcomer = Newcomer.invited();
    Api self = Api.bearing(newcomer.logIn().token());

    assertThat(Newcomer.acceptConduct(self).status()).isEqualTo(204);
    assertThat(Newcomer.acceptConduct(self).status()).isEqualTo(204);

    assertThat(Steps.of(newcomer.memberId())).containsOnlyOnce("conduct_accepted");
    assertThat(Steps.entry(newcomer.memberId(), "conduct_accepted"))
        .contains("by " + newcomer.memberId() + " org-casa\n")
        .contains("conduct " + CodeOfConduct.sha256().toHex() + "\n");
  }

  @Test
  void accept_refusesAnotherText() {
    Api self = Api.bearing(Newcomer.invited().logIn().token());

    assertThat(self.put(CONDUCT, "{\"sha256\": \"" + "0".repeat(64) + "\"}").problem())
        .isEqualTo("422 conduct-outdated");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"sha256\": \"x\"}", "{\"sha256\": 1}", "[]"})
  void accept_refusesMalformedBody(String body) {
    Api self = Api.bearing(Newcomer.invited().logIn().token());

    assertThat(self.put(CONDUCT, body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void key_isProvenByItsHolder() throws SQLException {
    Newcomer newcomer = Newcomer.invited();
    Api self = Api.bearing(newcomer.logIn().token());

    Answer challenge = self.put(KEY, newcomer.keyBody());
    Answer proven = self.post(PROOF, Keys.proof(challenge, Keys.identity(newcomer.memberId())));

    assertThat(challenge.text("status")).isEqualTo("pending");
    assertThat(proven.text("status")).isEqualTo("proven");
    assertThat(proven.text("member_id")).isEqualTo(newcomer.memberId());
    assertThat(proven.text("role")).isEqualTo("reviewer");
    assertThat(Steps.entry(newcomer.memberId(), "key_proven"))
        .contains("by " + newcomer.memberId() + " org-casa\n")
        .contains("key " + newcomer.key().fingerprint() + "\n");
  }

  @Test
  void key_ofSomebodyElseIsNotProven() {
    Newcomer newcomer = Newcomer.invited();
    Api self = Api.bearing(newcomer.logIn().token());
    self.put(KEY, newcomer.keyBody());

    assertThat(self.post(PROOF, "{\"proof\": \"" + "A".repeat(43) + "=\"}").problem())
        .isEqualTo("422 wrong-proof");
  }

  @Test
  void key_replacesNoOtherWithoutIfMatch() {
    Newcomer newcomer = Newcomer.ready();
    Api self = Api.bearing(newcomer.logIn().token());
    String other =
        "{\"public_key\": \"%s\", \"until\": \"2099-12-31\"}".formatted(Keys.recipient("other"));

    assertThat(self.put(KEY, other).problem()).isEqualTo("428 precondition-required");
    assertThat(self.ifMatch("\"99\"").put(KEY, other).problem())
        .isEqualTo("412 precondition-failed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"public_key\": \"a b\", \"until\": \"2099-12-31\"}",
        "{\"public_key\": \"age1pq1x\", \"until\": \"tomorrow\"}",
        "{\"public_key\": \"age1pq1x\", \"until\": \"2099-12-31\", \"role\": \"vetter\"}",
        "{\"public_key\": \"age1pq1x\", \"until\": \"2099-12-31\", \"member_id\": \"m-00aa\"}",
      })
  void key_refusesMalformedBody(String body) {
    Api self = Api.bearing(Newcomer.invited().logIn().token());

    assertThat(self.put(KEY, body).problem()).isEqualTo("400 malformed-request");
  }

  @Test
  void somebodyWhomNobodyInvited_hasNothingHere() {
    Api uninvited = Api.as("reviewer-casa");

    assertThat(Newcomer.acceptConduct(uninvited).problem()).isEqualTo("404 not-found");
    assertThat(
            uninvited
                .put(
                    KEY,
                    "{\"public_key\": \"%s\", \"until\": \"2099-12-31\"}"
                        .formatted(Keys.recipient("uninvited")))
                .problem())
        .isEqualTo("404 not-found");
    assertThat(uninvited.post(PROOF, "{\"proof\": \"AA==\"}").problem()).isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "operator"})
  void everyMethod_refusesPeopleOfNoOrganisation(String username) {
    Api caller = Api.as(username);

    assertThat(Newcomer.acceptConduct(caller).problem()).isEqualTo("403 forbidden");
    assertThat(
            caller.put(KEY, "{\"public_key\": \"age1pq1x\", \"until\": \"2099-12-31\"}").problem())
        .isEqualTo("403 forbidden");
    assertThat(caller.post(PROOF, "{\"proof\": \"AA==\"}").problem()).isEqualTo("403 forbidden");
  }

  @Test
  void everyMethod_refusesCallerWithoutCredentials() {
    Api caller = Api.anonymous();

    assertThat(caller.put(CONDUCT, "{}").problem()).isEqualTo("401 not-authenticated");
    assertThat(caller.put(KEY, "{}").problem()).isEqualTo("401 not-authenticated");
    assertThat(caller.post(PROOF, "{}").problem()).isEqualTo("401 not-authenticated");
  }
}
