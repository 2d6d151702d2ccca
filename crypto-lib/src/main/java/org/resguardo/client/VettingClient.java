package org.resguardo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Names;
import org.resguardo.roster.Organisation;
import org.resguardo.vetting.EndorsementStatement;
import org.resguardo.vetting.UnverifiedEndorsement;
import org.resguardo.vetting.VettingFormatException;

/// A vetter's view of identity-service, under one access token. Thread-safe.
public final class VettingClient {
  private final IdentityCalls calls;

  /// A client of the service at `identityService` for the holder of `accessToken`.
  public VettingClient(URI identityService, String accessToken) {
    this.calls = new IdentityCalls(identityService, accessToken);
  }

  /// Enters the vetter's own organisation; does nothing when it stands there already, as it is.
  public void enterOrganisation(Organisation organisation) throws IOException {
    calls.put(
        "/v1/organisations/" + organisation.id(),
        Map.of(
            "languages", organisation.languages(),
            "takes_on", organisation.takesOn(),
            "name", organisation.name()));
  }

  /// Invites somebody into the vetter's own organisation. The same again, until they have accepted
  /// the code of conduct, is the same person with another password.
  ///
  /// @param role reviewer or custodian
  /// @param username for the login; kept by Keycloak alone
  public Invitation invite(MemberRole role, String username) throws IOException {
    JsonNode answer =
        calls.post("/v1/invitations", Map.of("role", role.word(), "username", username));
    String memberId = answer.path("member_id").asText();
    if (!Names.isMemberId(memberId)) {
      throw Http.unbelievable("the service invited nobody");
    }
    return new Invitation(memberId, answer.path("initial_password").asText());
  }

  /// Enters a member's key.
  ///
  /// @return what the key's holder must answer, or {@link KeyChallenge.None} when the key is proven
  ///   already
  public KeyChallenge enterKey(MemberKey key) throws IOException {
    Map<String, String> body =
        Map.of(
            "role", key.role().word(),
            "organisation", key.organisation(),
            "public_key", key.publicKey(),
            "until", key.until().toString());
    return IdentityCalls.challenge(key, calls.put(member(key.memberId(), ""), body));
  }

  /// Proves possession of an age key with the nonce that stood in its sealed challenge.
  public void prove(String memberId, Bytes nonce) throws IOException {
    calls.post(member(memberId, "/proof"), Map.of("proof", nonce.toBase64()));
  }

  /// Proves possession of a signing key with its challenge, signed.
  public void prove(String memberId, UnverifiedNote signedChallenge) throws IOException {
    calls.post(member(memberId, "/proof"), Map.of("signed_note", signedChallenge.encoded()));
  }

  /// What there is to endorse of a member: the service's word, which the vetter compares with what
  /// the member says before signing.
  public EndorsementStatement endorsement(String memberId) throws IOException {
    try {
      EndorsementStatement statement =
          EndorsementStatement.parse(calls.getText(member(memberId, "/endorsement")));
      if (statement.member().memberId().equals(memberId)) {
        return statement;
      }
    } catch (VettingFormatException malformed) {
      throw Http.unbelievable("the service's answer is no endorsement");
    }
    throw Http.unbelievable("the service's answer is about another member");
  }

  /// Hands in a signed endorsement; returns whether the key is in force now.
  public boolean endorse(UnverifiedEndorsement endorsement) throws IOException {
    String memberId = endorsement.unverifiedStatement().member().memberId();
    return calls
        .postNote(member(memberId, "/endorsements"), endorsement.note())
        .path("in_force")
        .asBoolean();
  }

  /// Suspends a member of whatever organisation, at once.
  public void suspend(String memberId) throws IOException {
    calls.putSilently(member(memberId, "/suspension"), Map.of());
  }

  /// Drafts the next roster from all keys in force; returns its text, for vetters to sign on their
  /// own machines.
  public String draftRoster() throws IOException {
    return calls.post("/v1/rosters/draft", Map.of()).path("text").asText();
  }

  /// Uploads a signature over the draft; returns whether it completed the quorum and the roster is
  /// published.
  public boolean uploadSignature(UnverifiedNote signedDraft) throws IOException {
    return calls
        .postNote("/v1/rosters/draft/signatures", signedDraft)
        .path("published")
        .asBoolean();
  }

  private static String member(String memberId, String end) {
    return "/v1/members/" + memberId + end;
  }
}
