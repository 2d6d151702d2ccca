package org.resguardo.deploy.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/// Waits until a server says that it is ready.
final class Readiness {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final int OK = 200;

  private Readiness() {}

  /// Returns as soon as `address` answers 200.
  ///
  /// @throws StackException when the process ends first or three minutes pass
  static void await(BackgroundProcess process, URI address, String name, Path log) {
    try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      Waiting.until(LIMIT, () -> !process.isRunning() || isReady(client, address));
      if (!isReady(client, address)) {
        throw new StackException(name + " does not start:\n" + LogTail.of(log));
      }
    }
  }

  private static boolean isReady(HttpClient client, URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted while waiting", interrupted);
    }
  }
}
