package org.resguardo.identity.backbone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.ConfigProvider;

/// The service's API as one caller uses it. Immutable.
public final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final List<String> headers;

  private Api(List<String> headers) {
    this.headers = List.copyOf(headers);
  }

  /// A caller without credentials.
  public static Api anonymous() {
    return new Api(List.of());
  }

  /// A demo person, such as `vetter-casa`.
  public static Api as(String username) {
    return bearing(Backbone.token(username));
  }

  /// Whoever holds that access token.
  public static Api bearing(String token) {
    return anonymous().with("Authorization", "Bearer " + token);
  }

  /// The same caller with one more header.
  public Api with(String name, String value) {
    List<String> more = new ArrayList<>(headers);
    more.add(name);
    more.add(value);
    return new Api(more);
  }

  /// The same caller with an `If-Match` header.
  public Api ifMatch(String entityTag) {
    return with("If-Match", entityTag);
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  /// What comes back for `path` as soon as `isWanted` says so, asked again and again.
  ///
  /// @throws AssertionError when that takes more than a few seconds
  public Answer await(String path, Predicate<Answer> isWanted) {
    Instant limit = Instant.now().plus(PATIENCE);
    Answer answer = get(path);
    while (!isWanted.test(answer)) {
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("not what is waited for: " + answer);
      }
      answer = get(path);
    }
    return answer;
  }

  /// Any bytes.
  public HttpResponse<byte[]> bytes(String path) {
    return send("GET", path, BodyPublishers.noBody(), BodyHandlers.ofByteArray());
  }

  /// Any bytes for any bytes.
  public HttpResponse<byte[]> postBytes(String path, String mediaType, byte[] body) {
    return with("Content-Type", mediaType)
        .send("POST", path, BodyPublishers.ofByteArray(body), BodyHandlers.ofByteArray());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer post(String path) {
    return send("POST", path, BodyPublishers.noBody());
  }

  public Answer put(String path) {
    return send("PUT", path, BodyPublishers.noBody());
  }

  public Answer put(String path, String json) {
    return json().send("PUT", path, BodyPublishers.ofString(json));
  }

  public Answer post(String path, String json) {
    return json().send("POST", path, BodyPublishers.ofString(json));
  }

  public Answer postText(String path, String text) {
    return with("Content-Type", "text/plain").send("POST", path, BodyPublishers.ofString(text));
  }

  public Answer putText(String path, String text) {
    return with("Content-Type", "text/plain").send("PUT", path, BodyPublishers.ofString(text));
  }

  /// Any request at all.
  public Answer send(String method, String path, BodyPublisher body) {
    return Answer.of(send(method, path, body, BodyHandlers.ofString()));
  }

  private <T> HttpResponse<T> send(
      String method, String path, BodyPublisher body, BodyHandler<T> answer) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base().resolve(path))
            .version(HttpClient.Version.HTTP_1_1)
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    try {
      return CLIENT.send(request.build(), answer);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private Api json() {
    return with("Content-Type", "application/json");
  }

  private static URI base() {
    int port = ConfigProvider.getConfig().getValue("quarkus.http.port", Integer.class);
    return URI.create("http://127.0.0.1:" + port);
  }
}
