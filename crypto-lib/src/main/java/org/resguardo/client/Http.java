package org.resguardo.client;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.resguardo.submission.SubmissionJson;

/// Requests with time-outs and bounded answers, no redirects, no cookies; problems become {@link
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

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT)
          .build();

  static HttpRequest.Builder request(URI base, String path) {
    String address = base.toString().replaceFirst("/$", "") + path;
    return HttpRequest.newBuilder(URI.create(address)).timeout(ANSWER);
  }

  /// The body of a 2xx answer of at most `maxBytes`.
  byte[] send(HttpRequest request, int maxBytes) throws IOException {
    try {
      HttpResponse<InputStream> answer =
          http.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(maxBytes + 1);
        requireSuccess(answer.statusCode(), bytes);
        if (bytes.length > maxBytes) {
          throw unbelievable("the service's answer is too long");
        }
        return bytes;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
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
          problem.path("type").asText("about:blank"),
          problem.path("title").asText("the service answered with status " + status));
    }
  }

  private static JsonNode problem(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.createObjectNode();
    }
  }
}
