package org.resguardo.identity.member;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.HybridRecipient;
import org.resguardo.age.OpenException;
import org.resguardo.identity.backbone.Answer;
import org.resguardo.identity.backbone.Api;
import org.resguardo.identity.backbone.Endorsed;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;

/// What members do on their own machines, and how their vetters enter their keys.
public final class Keys {
  static final String UNTIL = "2099-12-31";

  private Keys() {}

  /// The same identity for the same name.
  public static HybridIdentity identity(String name) {
    return HybridIdentity.fromSeed(
        SecretBytes.of(Primitives.sha256(Bytes.utf8("test-only-" + name).toArray())));
  }

  public static String recipient(String name) {
    HybridRecipient recipient = identity(name).recipient();
    return recipient.encoded();
  }

  static String body(String role, String organisation, String publicKey) {
    return """
        {"role": "%s", "organisation": "%s", "public_key": "%s", "until": "%s"}"""
        .formatted(role, organisation, publicKey, UNTIL);
  }

  /// Opens a challenge as the holder of the identity does, and returns the statement in it.
  public static String statement(Answer entered, HybridIdentity identity) {
    try {
      byte[] sealed = Base64.getDecoder().decode(entered.text("sealed_challenge"));
      return new String(new AgeOpener(List.of(identity)).open(sealed), StandardCharsets.UTF_8);
    } catch (OpenException notOurs) {
      throw new AssertionError("the challenge does not open", notOurs);
    }
  }

  /// The body of the right proof for a challenge just given.
  public static String proof(Answer entered, HybridIdentity identity) {
    String statement = statement(entered, identity);
    String nonce = statement.lines().skip(3).findFirst().orElseThrow().substring(6);
    return "{\"proof\": \"" + nonce + "\"}";
  }

  /// Enters the organisation, unless it is there.
  public static void enterOrganisation(String organisation) {
    Answer answer =
        Api.as("vetter" + organisation.substring(3))
            .put(
                "/v1/organisations/" + organisation,
                "{\"languages\": [\"es\"], \"takes_on\": [\"legal\"], \"name\": \"A name\"}");
    if (answer.status() >= 300) {
      throw new AssertionError(answer.problem());
    }
  }

  /// Enters and proves a reviewer's key, and has it endorsed by two organisations.
  public static void enterReviewer(String memberId, String organisation) {
    proveReviewer(memberId, organisation);
    Endorsed.enter(
        new MemberKey(
            MemberRole.REVIEWER,
            memberId,
            organisation,
            recipient(memberId),
            LocalDate.parse(UNTIL)));
  }

  /// Enters and proves a reviewer's key.
  public static void proveReviewer(String memberId, String organisation) {
    Api vetter = Api.as("vetter" + organisation.substring(3));
    Answer entered =
        vetter.put("/v1/members/" + memberId, body("reviewer", organisation, recipient(memberId)));
    Answer proven =
        vetter.post("/v1/members/" + memberId + "/proof", proof(entered, identity(memberId)));
    if (!proven.text("status").equals("proven")) {
      throw new AssertionError(proven.problem());
    }
  }
}
