package org.resguardo.identity.vetting;

import java.time.LocalDate;
import java.util.UUID;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Endorsed;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.identity.member.Keys;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.vetting.CodeOfConduct;
import org.resguardo.vetting.EndorsementStatement;

/// Somebody who is invited to org-casa as a reviewer, with a real account, and what they and the
/// vetters do from then on.
record Newcomer(String username, String password, String memberId) {
  static final String UNTIL = "2099-12-31";

  static String freshName() {
    return "person-" + UUID.randomUUID();
  }

  static Answer invite(String vetter, String role, String username) {
    return Api.as(vetter)
        .post(
            "/v1/invitations",
            "{\"role\": \"%s\", \"username\": \"%s\"}".formatted(role, username));
  }

  static Newcomer invited() {
    String username = freshName();
    Answer answer = invite("vetter-casa", "reviewer", username);
    if (answer.status() != 201) {
      throw new AssertionError(answer.problem());
    }
    return new Newcomer(username, answer.text("initial_password"), answer.text("member_id"));
  }

  /// Invited, bound by the code of conduct, with a proven key.
  static Newcomer ready() {
    Newcomer newcomer = invited();
    Api self = Api.bearing(newcomer.logIn().token());
    expect(204, acceptConduct(self));
    newcomer.proveKey(self);
    return newcomer;
  }

  /// Endorsed by casa and puente.
  static Newcomer inForce() {
    Newcomer newcomer = ready();
    expect(200, newcomer.endorse("org-casa"));
    expect(200, newcomer.endorse("org-puente"));
    return newcomer;
  }

  static Answer acceptConduct(Api self) {
    return self.put(
        "/v1/vetting/me/conduct", "{\"sha256\": \"%s\"}".formatted(CodeOfConduct.sha256().toHex()));
  }

  Login logIn() {
    return Login.of(username, password);
  }

  void proveKey(Api self) {
    Answer challenge = self.put("/v1/vetting/me/key", keyBody());
    expect(202, challenge);
    expect(200, self.post("/v1/vetting/me/proof", Keys.proof(challenge, Keys.identity(memberId))));
  }

  String keyBody() {
    return "{\"public_key\": \"%s\", \"until\": \"%s\"}".formatted(Keys.recipient(memberId), UNTIL);
  }

  MemberKey key() {
    return new MemberKey(
        MemberRole.REVIEWER,
        memberId,
        "org-casa",
        Keys.recipient(memberId),
        LocalDate.parse(UNTIL));
  }

  EndorsementStatement statement(int round) {
    return Endorsed.statement(
        key(), round, Endorsed.today().plusDays(EndorsementStatement.MAX_DAYS));
  }

  /// Has the vetter of `organisation` endorse what the service says is to be endorsed.
  Answer endorse(String organisation) {
    String text = Api.as(vetter(organisation)).get(path("/endorsement")).body();
    return endorse(organisation, text, Vetters.of(organisation));
  }

  Answer endorse(String organisation, EndorsementStatement statement) {
    return endorse(organisation, statement.text(), Vetters.of(organisation));
  }

  Answer endorse(String organisation, String text, SignerKey signer) {
    return upload(organisation, note(text, signer));
  }

  Answer upload(String organisation, String note) {
    return Api.as(vetter(organisation)).postText(path("/endorsements"), note);
  }

  Answer suspend(String vetter) {
    return Api.as(vetter).put(path("/suspension"));
  }

  String path(String end) {
    return "/v1/members/" + memberId + end;
  }

  static String note(String text, SignerKey signer) {
    try {
      return signer.sign(text).encoded();
    } catch (NoteFormatException notText) {
      throw new AssertionError(text, notText);
    }
  }

  static void expect(int status, Answer answer) {
    if (answer.status() != status) {
      throw new AssertionError(status + " expected: " + answer.status() + " " + answer.body());
    }
  }

  private static String vetter(String organisation) {
    return "vetter" + organisation.substring("org".length());
  }
}
