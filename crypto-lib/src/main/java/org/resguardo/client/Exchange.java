package org.resguardo.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.resguardo.primitive.Bytes;

/// Requests with bounded answers in bounded time, no redirects, no cookies; any status is an
/// answer. Thread-safe.
public final class Exchange {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);

  private final Duration wholeBody;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  /// Waits a minute for headers and a minute for the body.
  public Exchange() {
    this(ANSWER);
  }

  /// @param wholeBody from an answer's headers to its last byte, however slowly it comes
  Exchange(Duration wholeBody) {
    this.wholeBody = wholeBody;
  }

  /// A request to `path` below `base`.
  public static HttpRequest.Builder request(URI base, String path) {
    String address = base.toString().replaceFirst("/$", "") + path;
    return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
  }

  /// The answer to `request`.
  ///
  /// @throws ServiceException when its body is longer than `maxBytes`
  /// @throws IOException when there is none, or it does not end in time
  public HttpAnswer send(HttpRequest request, int maxBytes) throws IOException {
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      byte[] bytes = readInTime(answer.body(), maxBytes + 1);
      if (answer.statusCode() / 100 == 2 && bytes.length > maxBytes) {
        throw Http.unbelievable("the service's answer is too long");
      }
      return new HttpAnswer(answer.statusCode(), answer.headers().map(), Bytes.of(bytes));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /// The request's own time-out ends with the headers; reading from a closed stream fails.
  private byte[] readInTime(InputStream body, int maxBytes) throws IOException {
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(wholeBody.toMillis(), TimeUnit.MILLISECONDS));
    try (body) {
      return body.readNBytes(maxBytes);
    } finally {
      deadline.cancel(false);
    }
  }

  private static void close(InputStream body) {
    try {
      body.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
