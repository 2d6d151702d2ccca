package org.resguardo.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.MemberKey;

/// Requests to identity-service under one access token.
final class IdentityCalls {
  private static final int MAX_ANSWER_BYTES = UnverifiedNote.MAX_BYTES;

  private final Http http = new Http();
  private final URI identityService;
  private final String authorization;

  IdentityCalls(URI identityService, String accessToken) {
    this.identityService = identityService;
    this.authorization = "Bearer " + accessToken;
  }

  JsonNode put(String path, Map<String, ?> body) throws IOException {
    return http.sendForJson(withJson("PUT", path, body), MAX_ANSWER_BYTES, JsonNode.class);
  }

  JsonNode post(String path, Map<String, ?> body) throws IOException {
    return http.sendForJson(withJson("POST", path, body), MAX_ANSWER_BYTES, JsonNode.class);
  }

  JsonNode postNote(String path, UnverifiedNote note) throws IOException {
    HttpRequest request =
        request(path)
            .header("Content-Type", "text/plain; charset=utf-8")
            .POST(BodyPublishers.ofString(note.encoded(), StandardCharsets.UTF_8))
            .build();
    return http.sendForJson(request, MAX_ANSWER_BYTES, JsonNode.class);
  }

  /// Puts what is answered with nothing.
  void putSilently(String path, Map<String, ?> body) throws IOException {
    http.send(withJson("PUT", path, body), MAX_ANSWER_BYTES);
  }

  String getText(String path) throws IOException {
    byte[] text = http.send(request(path).GET().build(), MAX_ANSWER_BYTES);
    return new String(text, StandardCharsets.UTF_8);
  }

  /// What the holder of `key` is to answer, as the service says when the key is entered.
  static KeyChallenge challenge(MemberKey key, JsonNode answer) throws ServiceException {
    if (answer.hasNonNull("sealed_challenge")) {
      return sealed(key, answer.get("sealed_challenge").asText());
    }
    return answer.hasNonNull("challenge_text")
        ? new KeyChallenge.ToSign(key, answer.get("challenge_text").asText())
        : new KeyChallenge.None();
  }

  private static KeyChallenge sealed(MemberKey key, String ageFile) throws ServiceException {
    try {
      return new KeyChallenge.Sealed(key, Bytes.fromBase64(ageFile));
    } catch (IllegalArgumentException malformed) {
      throw Http.unbelievable("the challenge is not base64");
    }
  }

  private HttpRequest withJson(String method, String path, Map<String, ?> body) throws IOException {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofByteArray(Http.JSON.writeValueAsBytes(body)))
        .build();
  }

  private HttpRequest.Builder request(String path) {
    return Http.request(identityService, path).header("Authorization", authorization);
  }
}
