package org.resguardo.report.identity;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/// Talks to identity-service, in bounded time and memory. Follows no redirect.
@ApplicationScoped
public class IdentityGateway {
  private static final int OK = 200;

  private final IdentityConfig config;
  private final HttpClient client;

  IdentityGateway(IdentityConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.identity().timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// Completes with the body of a 200, on a thread of the client; fails for any other status and
  /// when the answer does not come in time.
  ///
  /// @param path from the base address, with the slash
  public CompletableFuture<byte[]> get(String path) {
    return exchange(request(path)).thenApply(IdentityGateway::bodyOf);
  }

  /// Completes with the status of the answer.
  public CompletableFuture<Integer> post(String path, String text) {
    return exchange(
            request(path)
                .header("Content-Type", "text/plain; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(text)))
        .thenApply(HttpResponse::statusCode);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  private HttpRequest.Builder request(String path) {
    String base = config.identityService().toString().replaceFirst("/$", "");
    return HttpRequest.newBuilder(URI.create(base + path)).timeout(config.identity().timeout());
  }

  private CompletableFuture<HttpResponse<byte[]>> exchange(HttpRequest.Builder request) {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request.build(),
            BodyHandlers.limiting(
                BodyHandlers.ofByteArray(), config.identity().maxSize().asLongValue()));
    return exchange
        .copy()
        .orTimeout(config.identity().timeout().toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> exchange.cancel(true)); // a timeout alone would leave it open
  }

  private static byte[] bodyOf(HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      throw new CompletionException(
          new IOException("identity-service answered " + response.statusCode()));
    }
    return response.body();
  }
}
