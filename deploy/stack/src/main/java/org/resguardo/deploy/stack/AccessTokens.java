package org.resguardo.deploy.stack;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Gets access tokens from Keycloak for demo people and the demo partner.
///
/// Thread-safe.
public final class AccessTokens implements AutoCloseable {
  private static final int OK = 200;
  private static final int REFUSED = 401;
  private static final int ATTEMPTS = 3;

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI endpoint;

  /// @param issuer of the realm
  public AccessTokens(URI issuer) {
    this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
  }

  /// A token for a person, by the password grant that only the local realm allows.
  public String of(DemoPerson person) {
    return request(
        Map.of(
            "grant_type",
            "password",
            "client_id",
            LocalRealm.CLI_CLIENT_ID,
            "username",
            person.username(),
            "password",
            person.password()));
  }

  /// A token for a partner's client itself.
  public String ofPartner(String clientId, String clientSecret) {
    return request(
        Map.of(
            "grant_type", "client_credentials",
            "client_id", clientId,
            "client_secret", clientSecret));
  }

  @Override
  public void close() {
    client.close();
  }

  /// On a busy machine Keycloak now and then refuses a person's right password, when the same
  /// person has just logged in; the next attempt is taken.
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
    for (int attempt = 1; attempt < ATTEMPTS && response.statusCode() == REFUSED; attempt++) {
      response = client.send(request, HttpResponse.BodyHandlers.ofString());
    }
    return response;
  }

  private String request(Map<String, String> form) {
    HttpRequest request =
        HttpRequest.newBuilder(endpoint)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encode(form)))
            .build();
    try {
      HttpResponse<String> response = send(request);
      if (response.statusCode() != OK) {
        throw new StackException("Keycloak gives no token: " + response.body());
      }
      return new ObjectMapper().readTree(response.body()).path("access_token").asText();
    } catch (IOException failed) {
      throw new StackException("Keycloak does not answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while asking Keycloak", interrupted);
    }
  }

  private static String encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
