package org.resguardo.identity.vetting;

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
import org.resguardo.identity.member.Keys;

@QuarkusTest
class InvitationResourceTest {
  private static final String INVITATIONS = "/v1/invitations";

  @BeforeEach
  void clear() throws SQLException {
    Rows.clear();
    Keys.enterOrganisation("org-casa");
    Keys.enterOrganisation("org-puente");
  }

  @Test
  void invite_makesAnAccountWithoutAnyRole() throws SQLException {
    Newcomer newcomer = Newcomer.invited();

    Login login = newcomer.logIn();

    assertThat(login.isGiven()).isTrue();
    assertThat(login.memberId()).isEqualTo(newcomer.memberId()).matches("m-[0-9a-f]{8}");
    assertThat(login.roles()).isEmpty();
    assertThat(Steps.of(newcomer.memberId())).containsExactly("invited");
    assertThat(Api.bearing(login.token()).get("/v1/members").problem()).isEqualTo("403 forbidden");
  }

  @Test
  void invite_answersOnceAndForNobodysCache() {
    Answer answer = Newcomer.invite("vetter-casa", "custodian", Newcomer.freshName());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.text("organisation")).isEqualTo("org-casa");
    assertThat(answer.text("role")).isEqualTo("custodian");
    assertThat(answer.text("initial_password")).hasSizeGreaterThan(20);
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void invite_againAfterLostAnswerIsTheSamePersonWithAnotherPassword() throws SQLException {
    Newcomer lost = Newcomer.invited();

    Answer again = Newcomer.invite("vetter-casa", "reviewer", lost.username());

    assertThat(again.text("member_id")).isEqualTo(lost.memberId());
    assertThat(lost.logIn().isGiven()).isFalse();
    assertThat(Login.of(lost.username(), again.text("initial_password")).isGiven()).isTrue();
    assertThat(Steps.of(lost.memberId())).containsExactly("invited");
  }

  @Test
  void invite_takesUpAnAccountWhoseRowIsMissing() throws SQLException {
    Newcomer halfMade = Newcomer.invited();
    Rows.executeAsOwner("delete from vetted_member");

    Answer again = Newcomer.invite("vetter-casa", "reviewer", halfMade.username());

    assertThat(again.text("member_id")).isEqualTo(halfMade.memberId());
    assertThat(Steps.of(halfMade.memberId())).contains("invited");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "vetter-casa", "reviewer-puente", "auditor", "operator"})
  void invite_takesNobodysAccount(String username) {
    assertThat(Newcomer.invite("vetter-casa", "reviewer", username).problem())
        .isEqualTo("409 username-taken");
  }

  @Test
  void invite_takesNoAccountThatAnotherOrganisationInvited() {
    Newcomer ofCasa = Newcomer.invited();

    assertThat(Newcomer.invite("vetter-puente", "reviewer", ofCasa.username()).problem())
        .isEqualTo("409 username-taken");
    assertThat(ofCasa.logIn().isGiven()).isTrue();
  }

  @Test
  void invite_takesNoAccountThatIsInUse() {
    Newcomer inUse = Newcomer.invited();
    Newcomer.expect(204, Newcomer.acceptConduct(Api.bearing(inUse.logIn().token())));

    assertThat(Newcomer.invite("vetter-casa", "reviewer", inUse.username()).problem())
        .isEqualTo("409 username-taken");
    assertThat(inUse.logIn().isGiven()).isTrue();
  }

  @Test
  void invitedMember_isEnteredByNoOtherOrganisation() {
    Newcomer ofCasa = Newcomer.invited();
    String body =
        """
        {"role": "reviewer", "organisation": "org-puente", "public_key": "%s",
         "until": "2099-12-31"}"""
            .formatted(Keys.recipient("puente's own"));

    assertThat(Api.as("vetter-puente").put("/v1/members/" + ofCasa.memberId(), body).problem())
        .isEqualTo("403 other-organisation");
  }

  @Test
  void invite_needsTheOrganisation() throws SQLException {
    Rows.clear();

    assertThat(Newcomer.invite("vetter-casa", "reviewer", Newcomer.freshName()).problem())
        .isEqualTo("409 unknown-organisation");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"role\": \"reviewer\"}",
        "{\"role\": \"vetter\", \"username\": \"somebody\"}",
        "{\"role\": \"operator\", \"username\": \"somebody\"}",
        "{\"role\": \"reviewer\", \"username\": \"ab\"}",
        "{\"role\": \"reviewer\", \"username\": \"Some Body\"}",
        "{\"role\": \"reviewer\", \"username\": \"somebody\", \"organisation\": \"org-faro\"}",
      })
  void invite_refusesMalformedBody(String body) {
    assertThat(Api.as("vetter-casa").post(INVITATIONS, body).problem())
        .isEqualTo("400 malformed-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reviewer-casa", "custodian-casa", "auditor", "operator"})
  void invite_refusesEveryRoleButVetter(String username) {
    assertThat(Newcomer.invite(username, "reviewer", "somebody").problem())
        .isEqualTo("403 forbidden");
  }

  @Test
  void invite_refusesCallerWithoutCredentials() {
    assertThat(Api.anonymous().post(INVITATIONS, "{}").problem())
        .isEqualTo("401 not-authenticated");
  }
}
