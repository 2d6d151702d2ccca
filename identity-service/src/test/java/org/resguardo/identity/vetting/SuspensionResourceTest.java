package org.resguardo.identity.vetting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Backbone;
import org.resguardo.identity.backbone.Endorsed;
import org.resguardo.identity.backbone.Rows;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.member.Keys;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.SuspensionList;
import org.resguardo.vetting.SuspensionVerifier;
import org.resguardo.vetting.UnverifiedSuspensionList;

@QuarkusTest
class SuspensionResourceTest {
  private static final Duration SECONDS = Duration.ofSeconds(30);

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
  }

  @Test
  void suspend_endsRoleAndSessionsWithinSeconds() throws SQLException {
    Newcomer newcomer = Newcomer.inForce();
    Steps.awaitRealm();
    Login session = newcomer.logIn().refresh();
    assertThat(session.isGiven()).isTrue();

    Instant asked = Instant.now();
    assertThat(newcomer.suspend("vetter-faro").status()).isEqualTo(204);
    Steps.awaitRealm();

    assertThat(Duration.between(asked, Instant.now())).isLessThan(SECONDS);
    assertThat(session.refresh().json().path("error").asText()).isEqualTo("invalid_grant");
    assertThat(newcomer.logIn().roles()).isEmpty();
  }

  @Test
  void suspend_listsTheMemberAtOnce() throws Exception {
    Newcomer newcomer = Newcomer.inForce();
    assertThat(suspensions().isSuspended(newcomer.memberId())).isFalse();

    newcomer.suspend("vetter-puente");

    assertThat(suspensions().isSuspended(newcomer.memberId())).isTrue();
    assertThat(Steps.entry(newcomer.memberId(), "suspended"))
        .contains("by " + Backbone.person("vetter-puente").memberId() + " org-puente\n")
        .contains("key " + newcomer.key().fingerprint() + "\n");
  }

  @Test
  void suspend_againIsTheSame() throws SQLException {
    Newcomer newcomer = Newcomer.inForce();

    newcomer.suspend("vetter-casa");
    assertThat(newcomer.suspend("vetter-puente").status()).isEqualTo(204);

    assertThat(Steps.of(newcomer.memberId())).containsOnlyOnce("suspended");
    assertThat(Rows.query("select round from vetted_member")).containsExactly("1");
  }

  @Test
  void suspend_dropsSignedDraftThatListsTheMember() {
    Newcomer newcomer = Newcomer.inForce();
    Keys.enterReviewer("m-00aa", "org-casa");
    String text = Api.as("vetter-casa").post("/v1/rosters/draft").text("text");
    assertThat(text).contains(newcomer.memberId());
    signDraft("org-casa", text);

    newcomer.suspend("vetter-faro");

    assertThat(Api.as("vetter-casa").get("/v1/rosters/draft").problem()).isEqualTo("404 no-draft");
    assertThat(signDraft("org-puente", text).problem()).isEqualTo("409 draft-changed");
    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").text("text"))
        .contains("m-00aa")
        .doesNotContain(newcomer.memberId());
  }

  @Test
  void suspend_keepsDraftThatDoesNotListTheMember() {
    Newcomer newcomer = Newcomer.ready();
    Keys.enterReviewer("m-00aa", "org-casa");
    String text = Api.as("vetter-casa").post("/v1/rosters/draft").text("text");

    newcomer.suspend("vetter-faro");

    assertThat(Api.as("vetter-casa").get("/v1/rosters/draft").text("text")).isEqualTo(text);
  }

  @Test
  void suspendedMember_comesBackByTwoFreshEndorsementsAlone() throws Exception {
    Newcomer newcomer = Newcomer.inForce();
    newcomer.suspend("vetter-faro");

    assertThat(newcomer.endorse("org-casa", newcomer.statement(0)).problem())
        .isEqualTo("409 endorsement-outdated");
    assertThat(newcomer.endorse("org-puente", newcomer.statement(0)).problem())
        .isEqualTo("409 endorsement-outdated");
    newcomer.endorse("org-casa", newcomer.statement(1));
    assertThat(suspensions().isSuspended(newcomer.memberId())).isTrue();
    Answer second = newcomer.endorse("org-puente", newcomer.statement(1));

    assertThat(second.json().path("in_force").asBoolean()).isTrue();
    assertThat(suspensions().isSuspended(newcomer.memberId())).isFalse();
    Steps.awaitRealm();
    assertThat(newcomer.logIn().roles()).containsExactly("reviewer");
    assertThat(Steps.of(newcomer.memberId())).filteredOn("role_granted"::equals).hasSize(2);
  }

  @RepeatedTest(5)
  void endorseAndSuspendAtOnce_leaveTheMemberSuspended() throws Exception {
    Newcomer newcomer = Newcomer.ready();
    newcomer.endorse("org-casa");
    EndorsementStatement second = newcomer.statement(0);

    ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
    CompletableFuture<Answer> endorsed =
        CompletableFuture.supplyAsync(() -> newcomer.endorse("org-puente", second), both);
    CompletableFuture<Answer> suspended =
        CompletableFuture.supplyAsync(() -> newcomer.suspend("vetter-faro"), both);

    assertThat(endorsed.join().status()).isIn(200, 409);
    assertThat(suspended.join().status()).isEqualTo(204);
    assertThat(suspensions().isSuspended(newcomer.memberId())).isTrue();
    Steps.awaitRealm();
    assertThat(newcomer.logIn().roles()).isEmpty();
    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").problem())
        .isEqualTo("409 nothing-to-draft");
  }

  @Test
  void suspendedMember_mayStillPrepareTheWayBack() {
    Newcomer newcomer = Newcomer.inForce();
    newcomer.suspend("vetter-faro");

    Api self = Api.bearing(newcomer.logIn().token());

    assertThat(Newcomer.acceptConduct(self).status()).isEqualTo(204);
    assertThat(self.put("/v1/vetting/me/key", newcomer.keyBody()).status()).isEqualTo(200);
  }

  @Test
  void suspendedVetter_canDoNothingUntilEndorsedAgain() throws SQLException {
    Api vetter = Api.as("vetter-faro");
    MemberKey key = vetterKeyOfFaro();
    Newcomer newcomer = Newcomer.ready();
    String note = Newcomer.note(newcomer.statement(0).text(), Vetters.of("org-faro"));

    Api.as("vetter-casa").put("/v1/members/" + key.memberId() + "/suspension");

    assertThat(vetter.get("/v1/members").problem()).isEqualTo("403 forbidden");
    assertThat(vetter.put(newcomer.path("/suspension")).problem()).isEqualTo("403 forbidden");
    assertThat(vetter.postText(newcomer.path("/endorsements"), note).problem())
        .isEqualTo("403 forbidden");
    Steps.awaitRealm();

    endorseVetterOfFaro(key);
    assertThat(vetter.get("/v1/members").status()).isEqualTo(200);
  }

  @Test
  void suspendedVettersKey_endorsesNothingInColleaguesHands() throws SQLException {
    MemberKey key =
        new MemberKey(
            MemberRole.VETTER,
            "m-00fa",
            "org-casa",
            Vetters.secondOf("org-casa").verifierKey().encoded(),
            Endorsed.today().plusYears(1));
    Endorsed.enter(key);
    Rows.executeAsOwner(
        "insert into member_key values ('m-00fa', 'org-casa', 'vetter', '%s', '%s', true, null, 0,"
                .formatted(key.publicKey(), key.until())
            + " 0)");
    Api.as("vetter-puente").put("/v1/members/m-00fa/suspension");
    Newcomer newcomer = Newcomer.ready();

    assertThat(
            newcomer
                .endorse("org-casa", newcomer.statement(0).text(), Vetters.secondOf("org-casa"))
                .problem())
        .isEqualTo("422 signature-refused");
  }

  /// Otherwise one vetter could silence another organisation, which could not undo it.
  @Test
  void keyEnteredByAnotherOrganisation_silencesNoVetter() {
    Newcomer newcomer = Newcomer.ready();
    String body =
        """
        {"role": "vetter", "organisation": "org-casa", "public_key": "%s", "until": "%s"}"""
            .formatted(Vetters.of("org-puente").verifierKey().encoded(), Newcomer.UNTIL);
    assertThat(Api.as("vetter-casa").put("/v1/members/m-00cc", body).status()).isEqualTo(202);
    assertThat(Api.as("vetter-casa").put("/v1/members/m-00cc/suspension").status()).isEqualTo(204);

    assertThat(newcomer.endorse("org-puente").status()).isEqualTo(200);
  }

  @Test
  void suspend_takesMembersWhoseKeyAVetterEntered() throws Exception {
    Keys.proveReviewer("m-00aa", "org-casa");

    assertThat(Api.as("vetter-puente").put("/v1/members/m-00aa/suspension").status())
        .isEqualTo(204);

    assertThat(suspensions().isSuspended("m-00aa")).isTrue();
  }

  @Test
  void suspend_refusesUnknownMember() {
    assertThat(Api.as("vetter-casa").put("/v1/members/m-0000/suspension").problem())
        .isEqualTo("404 not-found");
    assertThat(Api.as("vetter-casa").put("/v1/members/someone/suspension").problem())
        .isEqualTo("404 not-found");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void suspend_refusesEveryRoleButVetter(String username) {
    assertThat(Api.as(username).put("/v1/members/m-00aa/suspension").problem())
        .isEqualTo("403 forbidden");
  }

  @Test
  void suspend_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().put("/v1/members/m-00aa/suspension").problem())
        .isEqualTo("401 not-authenticated");
  }

  @Test
  void list_isAnonymousFreshAndShortLived() throws Exception {
    Instant asked = Instant.now();
    Answer answer = Api.anonymous().get("/v1/suspensions");

    assertThat(answer.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
    assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=2");
    assertThat(suspensions().issued()).isBetween(asked.minusSeconds(1), asked.plusSeconds(30));
    assertThat(Api.as("vetter-casa").get("/v1/suspensions").problem())
        .isEqualTo("400 credentials-not-accepted");
  }

  private static SuspensionList suspensions() throws Exception {
    byte[] note = Api.anonymous().get("/v1/suspensions").body().getBytes(UTF_8);
    return new SuspensionVerifier(Vetters.identityService().verifierKey())
        .verify(UnverifiedSuspensionList.parse(note));
  }

  private static Answer signDraft(String organisation, String text) {
    return Api.as("vetter" + organisation.substring(3))
        .postText("/v1/rosters/draft/signatures", Newcomer.note(text, Vetters.of(organisation)));
  }

  private static MemberKey vetterKeyOfFaro() throws SQLException {
    Keys.enterOrganisation("org-faro");
    MemberKey key =
        new MemberKey(
            MemberRole.VETTER,
            Backbone.person("vetter-faro").memberId(),
            "org-faro",
            Vetters.of("org-faro").verifierKey().encoded(),
            Endorsed.today().plusYears(1));
    Endorsed.enter(key);
    Rows.executeAsOwner(
        "insert into member_key values ('%s', 'org-faro', 'vetter', '%s', '%s', true, null, 0, 0)"
            .formatted(key.memberId(), key.publicKey(), key.until()));
    return key;
  }

  private static void endorseVetterOfFaro(MemberKey key) throws SQLException {
    EndorsementStatement again =
        Endorsed.statement(key, 1, Endorsed.today().plusDays(EndorsementStatement.MAX_DAYS));
    for (String organisation : List.of("org-casa", "org-puente")) {
      Newcomer.expect(
          200,
          Api.as("vetter" + organisation.substring(3))
              .postText(
                  "/v1/members/" + key.memberId() + "/endorsements",
                  Endorsed.signed(again, Vetters.of(organisation))));
    }
    Steps.awaitRealm();
  }
}
