package org.resguardo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.Organisation;

/// A vetter's view of identity-service, under one access token. Thread-safe.
public final class VettingClient {
  private static final int MAX_ANSWER_BYTES = UnverifiedNote.MAX_BYTES;

  private final Http http = new Http();
  private final URI identityService;
  private final String authorization;

  /// A client of the service at `identityService` for the holder of `accessToken`.
  public VettingClient(URI identityService, String accessToken) {
    this.identityService = identityService;
    this.authorization = "Bearer " + accessToken;
  }

  /// Enters the vetter's own organisation; does nothing when it stands there already, as it is.
  public void enterOrganisation(Organisation organisation) throws IOException {
    put(
        "/v1/organisations/" + organisation.id(),
        Map.of(
            "languages", organisation.languages(),
            "takes_on", organisation.takesOn(),
            "name", organisation.name()));
  }

  /// Enters a member's key.
  ///
  /// @return what the key's holder must answer, or {@link KeyChallenge.None} when the key is proven
  ///   already
  public KeyChallenge enterKey(MemberKey key) throws IOException {
    JsonNode answer =
        put(
            "/v1/members/" + key.memberId(),
            Map.of(
                "role", key.role().word(),
                "organisation", key.organisation(),
                "public_key", key.publicKey(),
                "until", key.until().toString()));
    if (answer.hasNonNull("sealed_challenge")) {
      return sealed(key, answer.get("sealed_challenge").asText());
    }
    return answer.hasNonNull("challenge_text")
        ? new KeyChallenge.ToSign(key, answer.get("challenge_text").asText())
        : new KeyChallenge.None();
  }

  /// Proves possession of an age key with the nonce that stood in its sealed challenge.
  public void prove(String memberId, Bytes nonce) throws IOException {
    post("/v1/members/" + memberId + "/proof", Map.of("proof", nonce.toBase64()));
  }

  /// Proves possession of a signing key with its challenge, signed.
  public void prove(String memberId, UnverifiedNote signedChallenge) throws IOException {
    post("/v1/members/" + memberId + "/proof", Map.of("signed_note", signedChallenge.encoded()));
  }

  /// Drafts the next roster from all proven keys; returns its text, for vetters to sign on their
  /// own machines.
  public String draftRoster() throws IOException {
    return post("/v1/rosters/draft", Map.of()).path("text").asText();
  }

  /// Uploads a signature over the draft; returns whether it completed the quorum and the roster is
  /// published.
  public boolean uploadSignature(UnverifiedNote signedDraft) throws IOException {
    HttpRequest request =
        request("/v1/rosters/draft/signatures")
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(
                HttpRequest.BodyPublishers.ofString(signedDraft.encoded(), StandardCharsets.UTF_8))
            .build();
    return http.sendForJson(request, MAX_ANSWER_BYTES, JsonNode.class)
        .path("published")
        .asBoolean();
  }

  private static KeyChallenge sealed(MemberKey key, String ageFile) throws ServiceException {
    try {
      return new KeyChallenge.Sealed(key, Bytes.fromBase64(ageFile));
    } catch (IllegalArgumentException malformed) {
      throw Http.unbelievable("the challenge is not base64");
    }
  }

  private JsonNode put(String path, Map<String, ?> body) throws IOException {
    return sendJson("PUT", path, body);
  }

  private JsonNode post(String path, Map<String, ?> body) throws IOException {
    return sendJson("POST", path, body);
  }

  private JsonNode sendJson(String method, String path, Map<String, ?> body) throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(
                method, HttpRequest.BodyPublishers.ofByteArray(Http.JSON.writeValueAsBytes(body)))
            .build();
    return http.sendForJson(request, MAX_ANSWER_BYTES, JsonNode.class);
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(identityService, path).header("Authorization", authorization);
  }
}
