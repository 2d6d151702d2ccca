package org.resguardo.client;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private final Duration wholeAnswer;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  Http() {
    this(ANSWER);
  }

  /// @param wholeAnswer for the answer's last byte, however slowly it comes
  Http(Duration wholeAnswer) {
    this.wholeAnswer = wholeAnswer;
  }

  static HttpRequest.Builder request(URI base, String path) {
    String address = base.toString().replaceFirst("/$", "") + path;
    return HttpRequest.newBuilder(URI.create(address));
  }

  /// The body of a 2xx answer of at most `maxBytes`.
  byte[] send(HttpRequest request, int maxBytes) throws IOException {
    CompletableFuture<HttpResponse<byte[]>> exchange =
        http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes));
    try {
      HttpResponse<byte[]> answer = exchange.get(wholeAnswer.toMillis(), TimeUnit.MILLISECONDS);
      requireSuccess(answer.statusCode(), answer.body());
      return answer.body();
    } catch (TimeoutException tooSlow) {
      throw new HttpTimeoutException("the service did not answer in time");
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof IOException lost ? lost : new IOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } finally {
      exchange.cancel(true); // hangs up, unless it is over
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
