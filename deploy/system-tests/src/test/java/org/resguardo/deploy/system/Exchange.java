package org.resguardo.deploy.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.resguardo.primitive.Bytes;
import org.resguardo.token.PrivateTokenHeader;
import org.resguardo.token.Token;

/// One request's answer, of whatever status; requests are sent once, never repeated.
record Exchange(int status, HttpHeaders headers, Bytes body) {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Exchange get(URI address) throws IOException {
    return send(HttpRequest.newBuilder(address).build());
  }

  /// Hands in a submission, once.
  ///
  /// @param service base address
  static Exchange submit(URI service, byte[] json, Token token) throws IOException {
    return submit(service, "application/json", json, token);
  }

  static Exchange submit(URI service, String mediaType, byte[] body, Token token)
      throws IOException {
    return send(
        HttpRequest.newBuilder(service.resolve("/v1/submissions"))
            .header("Content-Type", mediaType)
            .header("Authorization", PrivateTokenHeader.authorization(token))
            .timeout(LIMIT)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  String text() {
    return new String(body.toArray(), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  /// The problem's name, without the prefix of all; empty when the answer is no problem document.
  String problem() throws IOException {
    if (!header("Content-Type").equals("application/problem+json")) {
      return "";
    }
    String type = new ObjectMapper().readTree(body.toArray()).path("type").asText();
    return type.replace("urn:resguardo:problem:", "");
  }

  private static Exchange send(HttpRequest request) throws IOException {
    try {
      HttpResponse<byte[]> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
      return new Exchange(answer.statusCode(), answer.headers(), Bytes.of(answer.body()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
