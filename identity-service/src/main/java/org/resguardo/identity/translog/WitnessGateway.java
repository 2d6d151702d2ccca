package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.resguardo.identity.translog.WitnessAnswer.Conflict;
import org.resguardo.identity.translog.WitnessAnswer.Cosigned;
import org.resguardo.identity.translog.WitnessAnswer.Refused;
import org.resguardo.identity.translog.WitnessAnswer.Unavailable;
import org.resguardo.tlog.AddCheckpointRequest;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// Asks witnesses, in bounded time and memory. Follows no redirect.
@ApplicationScoped
class WitnessGateway {
  private static final int MAX_DIGITS = 18;

  private final Duration timeout;
  private final HttpClient client;

  WitnessGateway(LogConfig config) {
    this.timeout = config.witness().timeout();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// Emits what the witness answers; never fails.
  Uni<WitnessAnswer> addCheckpoint(URI submissionPrefix, AddCheckpointRequest request) {
    URI address =
        URI.create(submissionPrefix.toString().replaceFirst("/$", "") + "/add-checkpoint");
    HttpRequest post =
        HttpRequest.newBuilder(address)
            .timeout(timeout)
            .POST(BodyPublishers.ofString(request.encoded()))
            .build();
    return Uni.createFrom()
        .completionStage(() -> send(post))
        .map(WitnessGateway::answer)
        .onFailure()
        .recoverWithItem(new Unavailable());
  }

  private CompletableFuture<HttpResponse<String>> send(HttpRequest post) {
    CompletableFuture<HttpResponse<String>> exchange =
        client.sendAsync(
            post, BodyHandlers.limiting(BodyHandlers.ofString(), UnverifiedCheckpoint.MAX_BYTES));
    return exchange
        .copy()
        .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .whenComplete((_, _) -> exchange.cancel(true)); // a timeout alone would leave it open
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }

  private static WitnessAnswer answer(HttpResponse<String> response) {
    return switch (response.statusCode()) {
      case 200 -> new Cosigned(response.body());
      case 409 -> conflict(response.body().strip());
      case 403 -> new Refused(WitnessRefusal.NOT_SIGNED);
      case 422 -> new Refused(WitnessRefusal.INCONSISTENT);
      default -> new Unavailable();
    };
  }

  private static WitnessAnswer conflict(String size) {
    boolean isSize = size.matches("[0-9]+") && size.length() <= MAX_DIGITS;
    return isSize ? new Conflict(Long.parseLong(size)) : new Unavailable();
  }
}
