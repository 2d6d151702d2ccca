package org.resguardo.report.roster;

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
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.UnverifiedRoster;

/// Fetches the roster from identity-service, in bounded time and memory. Follows no redirect.
@ApplicationScoped
class RosterGateway {
  private static final String PATH = "/v1/roster";
  private static final int OK = 200;

  private final RosterConfig config;
  private final HttpClient client;

  RosterGateway(RosterConfig config) {
    this.config = config;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(config.roster().timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// Completes with what identity-service serves, on a thread of the client; fails when that is not
  /// a roster or does not come in time.
  CompletableFuture<UnverifiedRoster> fetch() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(withoutSlash(config.identityService()) + PATH))
            .timeout(config.roster().timeout())
            .build();
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            request,
            BodyHandlers.limiting(
                BodyHandlers.ofByteArray(), config.roster().maxSize().asLongValue()));
    return exchange
        .copy()
        .orTimeout(config.roster().timeout().toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> exchange.cancel(true)) // a timeout alone would leave it open
        .thenApply(RosterGateway::parse);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  private static UnverifiedRoster parse(HttpResponse<byte[]> response) {
    if (response.statusCode() != OK) {
      throw new CompletionException(
          new IOException("identity-service answered " + response.statusCode()));
    }
    try {
      return UnverifiedRoster.parse(response.body());
    } catch (RosterFormatException malformed) {
      throw new CompletionException(malformed);
    }
  }

  private static String withoutSlash(URI base) {
    return base.toString().replaceFirst("/$", "");
  }
}
