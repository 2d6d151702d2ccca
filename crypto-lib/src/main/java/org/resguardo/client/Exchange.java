package org.resguardo.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
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
  private static final int MAX_REFUSAL_BYTES = 16 * 1024;

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
    HttpResponse<InputStream> answer = open(request);
    byte[] bytes = inTime(answer.body(), body -> body.readNBytes(maxBytes + 1));
    if (isSuccess(answer) && bytes.length > maxBytes) {
      throw tooLong();
    }
    return new HttpAnswer(answer.statusCode(), answer.headers().map(), Bytes.of(bytes));
  }

  /// As {@link #send}, but the body of a success goes to `sink`, in bounded memory.
  ///
  /// @return the answer; its body is empty when it is a success
  HttpAnswer download(HttpRequest request, OutputStream sink, long maxBytes) throws IOException {
    HttpResponse<InputStream> answer = open(request);
    byte[] refusal =
        inTime(
            answer.body(),
            isSuccess(answer)
                ? body -> copy(body, sink, maxBytes)
                : body -> body.readNBytes(MAX_REFUSAL_BYTES));
    return new HttpAnswer(answer.statusCode(), answer.headers().map(), Bytes.of(refusal));
  }

  private static byte[] copy(InputStream body, OutputStream sink, long maxBytes)
      throws IOException {
    byte[] buffer = new byte[1 << 16];
    long total = 0;
    for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
      total += count;
      if (total > maxBytes) {
        throw tooLong();
      }
      sink.write(buffer, 0, count);
    }
    return new byte[0];
  }

  private static boolean isSuccess(HttpResponse<?> answer) {
    return answer.statusCode() / 100 == 2;
  }

  private static ServiceException tooLong() {
    return Http.unbelievable("the service's answer is too long");
  }

  private HttpResponse<InputStream> open(HttpRequest request) throws IOException {
    try {
      return http.send(request, BodyHandlers.ofInputStream());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  @FunctionalInterface
  private interface BodyReader {
    byte[] read(InputStream body) throws IOException;
  }

  /// The request's own time-out ends with the headers; reading from a closed stream fails.
  private byte[] inTime(InputStream body, BodyReader reader) throws IOException {
    CompletableFuture<Void> deadline =
        CompletableFuture.runAsync(
            () -> close(body),
            CompletableFuture.delayedExecutor(wholeBody.toMillis(), TimeUnit.MILLISECONDS));
    try (body) {
      return reader.read(body);
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
