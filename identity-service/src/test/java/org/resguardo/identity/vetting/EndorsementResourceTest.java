package org.resguardo.identity.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
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
import org.resguardo.note.SignerKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.VettingEntry;

@QuarkusTest
class EndorsementResourceTest {
  private static final LocalDate LAST = Endorsed.today().plusDays(90);

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
  }

  @Test
  void statement_isWhatTheMemberHasNow() {
    Newcomer newcomer = Newcomer.ready();

    Answer answer = Api.as("vetter-puente").get(newcomer.path("/endorsement"));

    assertThat(answer.body()).isEqualTo(newcomer.statement(0).text());
  }

  @Test
  void statement_needsConductAndProvenKey() {
    Newcomer newcomer = Newcomer.invited();
    String path = newcomer.path("/endorsement");
    Api self = Api.bearing(newcomer.logIn().token());

    assertThat(Api.as("vetter-casa").get(path).problem()).isEqualTo("409 not-ready");
    Newcomer.acceptConduct(self);
    assertThat(Api.as("vetter-casa").get(path).problem()).isEqualTo("409 not-ready");
    newcomer.proveKey(self);
    assertThat(Api.as("vetter-casa").get(path).status()).isEqualTo(200);
    assertThat(Api.as("vetter-casa").get("/v1/members/m-0000/endorsement").problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void twoOrganisations_putTheKeyInForce() throws Exception {
    Newcomer newcomer = Newcomer.ready();
    assertThat(newcomer.logIn().roles()).isEmpty();

    Answer first = newcomer.endorse("org-casa");
    Answer second = newcomer.endorse("org-puente");
    Steps.awaitRealm();

    assertThat(first.json().path("in_force").asBoolean()).isFalse();
    assertThat(first.json().has("until")).isFalse();
    assertThat(second.json().path("in_force").asBoolean()).isTrue();
    assertThat(second.text("until")).isEqualTo(LAST.toString());
    assertThat(second.json().path("endorsed_by")).hasSize(2);
    assertThat(newcomer.logIn().roles()).containsExactly("reviewer");
    assertThat(Steps.of(newcomer.memberId()))
        .containsExactlyInAnyOrder(
            "invited",
            "conduct_accepted",
            "key_proven",
            "endorsement",
            "endorsement",
            "role_granted");
    VettingEntry granted = VettingEntry.parse(Steps.entry(newcomer.memberId(), "role_granted"));
    assertThat(granted.by()).isEqualTo(memberIdOf("vetter-puente"));
    assertThat(granted.key()).isEqualTo(Bytes.fromHex(newcomer.key().fingerprint()));
  }

  @Test
  void draft_listsTheKeyUntilTheEndorsementsEnd() throws RosterFormatException {
    Newcomer newcomer = Newcomer.inForce();

    RosterContent draft = draft();

    assertThat(draft.members()).extracting("memberId").containsExactly(newcomer.memberId());
    assertThat(draft.members()).extracting("until").containsExactly(LAST);
  }

  @Test
  void oneEndorsement_isNotEnough() throws SQLException {
    Newcomer newcomer = Newcomer.ready();
    newcomer.endorse("org-puente");

    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").problem())
        .isEqualTo("409 nothing-to-draft");
    assertThat(Steps.of(newcomer.memberId())).doesNotContain("role_granted");
  }

  @Test
  void twoVettersOfOneOrganisation_countOnce() throws SQLException {
    Newcomer newcomer = Newcomer.ready();
    String text = newcomer.statement(0).text();

    newcomer.endorse("org-casa", text, Vetters.of("org-casa"));
    Answer second = newcomer.endorse("org-casa", text, Vetters.secondOf("org-casa"));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.json().path("in_force").asBoolean()).isFalse();
    assertThat(Steps.of(newcomer.memberId())).doesNotContain("role_granted");
  }

  @Test
  void sameEndorsementAgain_changesNothing() throws SQLException {
    Newcomer newcomer = Newcomer.ready();

    Answer first = newcomer.endorse("org-casa");
    Answer again = newcomer.endorse("org-casa");

    assertThat(again.body()).isEqualTo(first.body());
    assertThat(Steps.of(newcomer.memberId())).containsOnlyOnce("endorsement");
  }

  @RepeatedTest(5)
  void twoAtOnce_areOneTransition() throws SQLException {
    Newcomer newcomer = Newcomer.ready();

    ExecutorService both = Executors.newVirtualThreadPerTaskExecutor();
    CompletableFuture<Answer> casa =
        CompletableFuture.supplyAsync(() -> newcomer.endorse("org-casa"), both);
    CompletableFuture<Answer> puente =
        CompletableFuture.supplyAsync(() -> newcomer.endorse("org-puente"), both);

    assertThat(List.of(inForce(casa.join()), inForce(puente.join())))
        .containsExactlyInAnyOrder(true, false);
    assertThat(Steps.of(newcomer.memberId())).containsOnlyOnce("role_granted");
    Steps.awaitRealm();
    assertThat(newcomer.logIn().roles()).containsExactly("reviewer");
  }

  @Test
  void endorse_refusesOneself() {
    String self = memberIdOf("vetter-casa");
    MemberKey own = vetterKey(self, Vetters.secondOf("org-casa"));
    enterAndProve(own, Vetters.secondOf("org-casa"));
    String note = Endorsed.signed(Endorsed.statement(own, 0, LAST), Vetters.of("org-casa"));

    assertThat(Api.as("vetter-casa").get("/v1/members/" + self + "/endorsement").problem())
        .isEqualTo("403 self-endorsement");
    assertThat(Api.as("vetter-casa").postText(endorsements(self), note).problem())
        .isEqualTo("403 self-endorsement");
  }

  @Test
  void endorse_refusesKeyThatEndorsesItselfUnderAnotherMember() {
    MemberKey own = vetterKey("m-00cc", Vetters.of("org-casa"));
    enterAndProve(own, Vetters.of("org-casa"));
    String note = Endorsed.signed(Endorsed.statement(own, 0, LAST), Vetters.of("org-casa"));

    assertThat(Api.as("vetter-casa").postText(endorsements("m-00cc"), note).problem())
        .isEqualTo("403 self-endorsement");
  }

  @Test
  void endorse_takesVettersKeysEndorsedByOthers() throws Exception {
    MemberKey key = vetterKey(memberIdOf("vetter-faro"), Vetters.of("org-faro"), "org-faro");
    Keys.enterOrganisation("org-faro");
    enterAndProve(key, Vetters.of("org-faro"));
    Newcomer.acceptConduct(Api.as("vetter-faro"));
    Newcomer.inForce();
    Keys.enterReviewer("m-00fa", "org-faro");
    assertThat(draft().members()).extracting("memberId").doesNotContain(key.memberId());

    EndorsementStatement statement = Endorsed.statement(key, 0, LAST);
    List.of("org-casa", "org-puente").forEach(each -> endorse(each, statement));

    assertThat(draft().members()).extracting("memberId").contains(key.memberId());
  }

  @Test
  void endorse_refusesSignaturesThatAreNotTheCallersOrganisations() {
    Newcomer newcomer = Newcomer.ready();
    String text = newcomer.statement(0).text();

    assertThat(newcomer.endorse("org-casa", text, Vetters.stranger()).problem())
        .isEqualTo("422 signature-refused");
    assertThat(newcomer.endorse("org-casa", text, Vetters.of("org-puente")).problem())
        .isEqualTo("422 signature-refused");
    String altered = Newcomer.note(text, Vetters.of("org-casa")).replace("until 2", "until 1");
    assertThat(newcomer.upload("org-casa", altered).problem()).isEqualTo("422 signature-refused");
  }

  @Test
  void endorse_refusesWhatTheMemberHasNotNow() {
    Newcomer newcomer = Newcomer.ready();
    EndorsementStatement right = newcomer.statement(0);
    String other = Bytes.of(new byte[32]).toHex();

    assertOutdated(newcomer, right.text().replace("round 0", "round 1"));
    assertOutdated(newcomer, right.text().replace(right.key().toHex(), other));
    assertOutdated(newcomer, right.text().replace(right.conduct().toHex(), other));
    assertOutdated(newcomer, right.text().replace("reviewer", "custodian"));
    assertOutdated(newcomer, right.text().replace("org-casa", "org-puente"));
  }

  @Test
  void endorse_refusesEndorsementOfTheKeyBefore() {
    Newcomer newcomer = Newcomer.ready();
    EndorsementStatement before = newcomer.statement(0);
    String entityTag =
        "\"" + Api.as("vetter-casa").get("/v1/members").json().get(0).path("version") + "\"";
    Api self = Api.bearing(newcomer.logIn().token()).ifMatch(entityTag);
    Answer entered =
        self.put(
            "/v1/vetting/me/key",
            "{\"public_key\": \"%s\", \"until\": \"%s\"}"
                .formatted(Keys.recipient("another"), Newcomer.UNTIL));

    assertThat(entered.status()).isEqualTo(202);
    assertThat(newcomer.endorse("org-casa", before).problem())
        .isEqualTo("409 endorsement-outdated");
  }

  @Test
  void endorse_refusesPastAndTooDistantDays() {
    Newcomer newcomer = Newcomer.ready();

    assertThat(newcomer.endorse("org-casa", until(newcomer, LAST.plusDays(1))).problem())
        .isEqualTo("422 day-refused");
    assertThat(
            newcomer.endorse("org-casa", until(newcomer, Endorsed.today().minusDays(1))).problem())
        .isEqualTo("422 day-refused");
    assertThat(newcomer.endorse("org-casa", until(newcomer, Endorsed.today())).status())
        .isEqualTo(200);
  }

  @Test
  void endorse_refusesOtherNotesAndOtherAddresses() {
    Newcomer newcomer = Newcomer.ready();
    Newcomer other = Newcomer.ready();
    String text = newcomer.statement(0).text();

    assertThat(newcomer.upload("org-casa", "").problem()).isEqualTo("400 malformed-request");
    assertThat(newcomer.upload("org-casa", text).problem()).isEqualTo("400 malformed-request");
    assertThat(newcomer.endorse("org-casa", text + "x\n", Vetters.of("org-casa")).problem())
        .isEqualTo("400 malformed-request");
    assertThat(other.endorse("org-casa", text, Vetters.of("org-casa")).problem())
        .isEqualTo("400 malformed-request");
    assertThat(Api.as("vetter-casa").postText(endorsements("someone"), text).problem())
        .isEqualTo("404 not-found");
    assertThat(Api.as("vetter-casa").post(newcomer.path("/endorsements"), "{}").problem())
        .isEqualTo("415 unsupported-media-type");
  }

  @Test
  void endorse_refusesUnknownMember() {
    MemberKey nobody =
        new MemberKey(MemberRole.REVIEWER, "m-0000", "org-casa", Keys.recipient("nobody"), LAST);
    String note = Endorsed.signed(Endorsed.statement(nobody, 0, LAST), Vetters.of("org-casa"));

    assertThat(Api.as("vetter-casa").postText(endorsements("m-0000"), note).problem())
        .isEqualTo("404 not-found");
  }

  @Test
  void expiredEndorsements_listNobody() {
    Keys.proveReviewer("m-00aa", "org-casa");
    MemberKey key =
        new MemberKey(
            MemberRole.REVIEWER,
            "m-00aa",
            "org-casa",
            Keys.recipient("m-00aa"),
            LocalDate.parse(Newcomer.UNTIL));
    Endorsed.enter(key, Endorsed.today().minusDays(1));

    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").problem())
        .isEqualTo("409 nothing-to-draft");
  }

  @Test
  void endorsementsWrittenIntoTheDatabase_listNobody() throws SQLException {
    Newcomer newcomer = Newcomer.ready();
    newcomer.endorse("org-casa");
    String forged =
        Newcomer.note(newcomer.statement(0).text(), Vetters.stranger())
            .replace("test-only-stranger", "test-only-vetter-org-puente");
    Rows.executeAsOwner(
        "insert into endorsement values ('%s', '%s', date '%s', '%s')"
            .formatted("0".repeat(64), newcomer.memberId(), LAST, forged));

    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").problem())
        .isEqualTo("409 nothing-to-draft");
  }

  @Test
  void keySwappedInTheDatabase_isNotListed() throws SQLException {
    Newcomer newcomer = Newcomer.inForce();
    Rows.executeAsOwner(
        "update member_key set public_key = '%s' where member_id = '%s'"
            .formatted(Keys.recipient("the operator's own"), newcomer.memberId()));

    assertThat(Api.as("vetter-casa").post("/v1/rosters/draft").problem())
        .isEqualTo("409 nothing-to-draft");
  }

  @Test
  void renewal_movesTheLastDayWithoutAnotherGrant() throws SQLException {
    Newcomer newcomer = Newcomer.ready();
    EndorsementStatement soon = until(newcomer, Endorsed.today().plusDays(5));
    newcomer.endorse("org-casa", soon);
    assertThat(newcomer.endorse("org-puente", soon).text("until"))
        .isEqualTo(soon.until().toString());

    newcomer.endorse("org-casa");
    Answer renewed = newcomer.endorse("org-puente");

    assertThat(renewed.text("until")).isEqualTo(LAST.toString());
    assertThat(Steps.of(newcomer.memberId())).containsOnlyOnce("role_granted");
  }

  @Test
  void role_endsWithTheEndorsements() throws SQLException {
    Newcomer newcomer = Newcomer.inForce();
    Steps.awaitRealm();
    assertThat(newcomer.logIn().roles()).containsExactly("reviewer");

    Rows.executeAsOwner("update vetted_member set role_until = current_date - 1");
    awaitRoleTaken();

    assertThat(newcomer.logIn().roles()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void everyMethod_refusesEveryRoleButVetter(String username) {
    Api caller = Api.as(username);

    assertThat(caller.get("/v1/members/m-00aa/endorsement").problem()).isEqualTo("403 forbidden");
    assertThat(caller.postText(endorsements("m-00aa"), "x").problem()).isEqualTo("403 forbidden");
  }

  @Test
  void everyMethod_refusesCallerWithoutCredentials() {
    Api caller = Api.anonymous();

    assertThat(caller.get("/v1/members/m-00aa/endorsement").problem())
        .isEqualTo("401 not-authenticated");
    assertThat(caller.postText(endorsements("m-00aa"), "x").problem())
        .isEqualTo("401 not-authenticated");
  }

  private static void awaitRoleTaken() throws SQLException {
    while (!Rows.query("select member_id from vetted_member where role_held").isEmpty()) {
      Thread.onSpinWait();
    }
  }

  private static RosterContent draft() throws RosterFormatException {
    return RosterContent.parse(Api.as("vetter-casa").post("/v1/rosters/draft").text("text"));
  }

  private static boolean inForce(Answer answer) {
    return answer.json().path("in_force").asBoolean();
  }

  private static EndorsementStatement until(Newcomer newcomer, LocalDate day) {
    return Endorsed.statement(newcomer.key(), 0, day);
  }

  private static void assertOutdated(Newcomer newcomer, String text) {
    assertThat(newcomer.endorse("org-casa", text, Vetters.of("org-casa")).problem())
        .isEqualTo("409 endorsement-outdated");
  }

  private static String memberIdOf(String username) {
    return Backbone.person(username).memberId();
  }

  private static MemberKey vetterKey(String memberId, SignerKey signer) {
    return vetterKey(memberId, signer, "org-casa");
  }

  private static MemberKey vetterKey(String memberId, SignerKey signer, String organisation) {
    return new MemberKey(
        MemberRole.VETTER,
        memberId,
        organisation,
        signer.verifierKey().encoded(),
        LocalDate.parse(Newcomer.UNTIL));
  }

  private static void enterAndProve(MemberKey key, SignerKey signer) {
    Api vetter = Api.as("vetter" + key.organisation().substring(3));
    String path = "/v1/members/" + key.memberId();
    Answer entered =
        vetter.put(
            path,
            """
            {"role": "vetter", "organisation": "%s", "public_key": "%s", "until": "%s"}"""
                .formatted(key.organisation(), key.publicKey(), key.until()));
    String note = Newcomer.note(entered.text("challenge_text"), signer).replace("\n", "\\n");
    Newcomer.expect(200, vetter.post(path + "/proof", "{\"signed_note\": \"" + note + "\"}"));
  }

  private static void endorse(String organisation, EndorsementStatement statement) {
    String note = Endorsed.signed(statement, Vetters.of(organisation));
    Newcomer.expect(
        200,
        Api.as("vetter" + organisation.substring(3))
            .postText(endorsements(statement.member().memberId()), note));
  }

  private static String endorsements(String memberId) {
    return "/v1/members/" + memberId + "/endorsements";
  }
}
