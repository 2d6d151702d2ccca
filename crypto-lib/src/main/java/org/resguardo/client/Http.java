package org.resguardo.client;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
import java.util.regex.Pattern;
import org.resguardo.submission.SubmissionJson;

/// Requests with bounded answers in bounded time, no redirects, no cookies; problems become {@link
/// ServiceException}.
final class Http {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(SubmissionJson.module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration ANSWER = Duration.ofSeconds(60);
  private static final int MAX_NESTING = 20;

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build());
  }

  /// What may stand in a message to a person: nothing that moves a terminal's cursor.
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,200}");

  private final Duration wholeBody;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Http() {
    this(ANSWER);
  }

  /// @param wholeBody from an answer's headers to its last byte, however slowly it comes
  Http(Duration wholeBody) {
    this.wholeBody = wholeBody;
  }

  static HttpRequest.Builder request(URI base, String path) {
    String address = base.toString().replaceFirst("/$", "") + path;
    return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
  }

  /// The body of a 2xx answer of at most `maxBytes`.
  byte[] send(HttpRequest request, int maxBytes) throws IOException {
    try {
      HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
      byte[] bytes = readInTime(answer.body(), maxBytes + 1);
      requireSuccess(answer.statusCode(), bytes);
      if (bytes.length > maxBytes) {
        throw unbelievable("the service's answer is too long");
      }
      return bytes;
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

  <T> T sendForJson(HttpRequest request, int maxBytes, Class<T> type) throws IOException {
    byte[] body = send(request, maxBytes);
    try {
      return JSON.readValue(body, type);
    } catch (IOException malformed) {
      throw unbelievable("the service's answer is not what was asked for");
    }
  }

  static ServiceException unbelievable(String why) {
    return new ServiceException(200, "about:blank", why);
  }

  private static void requireSuccess(int status, byte[] body) throws ServiceException {
    if (status / 100 != 2) {
      JsonNode problem = problem(body);
      throw new ServiceException(
          status,
          printable(problem.path("type"), "about:blank"),
          printable(problem.path("title"), "the service answered with status " + status));
    }
  }

  private static String printable(JsonNode text, String otherwise) {
    return PRINTABLE.matcher(text.asText()).matches() ? text.asText() : otherwise;
  }

  private static JsonNode problem(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }
}
