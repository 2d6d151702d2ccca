package org.resguardo.identity.vetting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/// What Keycloak answers to somebody who logs in, or goes on with a session.
record Login(int status, JsonNode json) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  static Login of(String username, String password) {
    return request("grant_type=password&username=" + username + "&password=" + password);
  }

  /// Goes on with the session.
  Login refresh() {
    return request("grant_type=refresh_token&refresh_token=" + json.path("refresh_token").asText());
  }

  boolean isGiven() {
    return status == 200;
  }

  String token() {
    return json.path("access_token").asText();
  }

  String memberId() {
    return claims().path("member_id").asText();
  }

  /// The roles of the token, without those that Keycloak gives everybody.
  List<String> roles() {
    return StreamSupport.stream(claims().at("/realm_access/roles").spliterator(), false)
        .map(JsonNode::asText)
        .filter(role -> List.of("reviewer", "custodian", "vetter").contains(role))
        .toList();
  }

  private JsonNode claims() {
    try {
      return new ObjectMapper()
          .readTree(Base64.getUrlDecoder().decode(token().split("\\.", -1)[1]));
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  private static Login request(String form) {
    String issuer =
        ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("client_id=resguardo-cli&" + form))
            .build();
    try {
      HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
      return new Login(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
