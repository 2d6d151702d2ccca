package org.resguardo.client;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.regex.Pattern;
import org.resguardo.submission.SubmissionJson;

/// Requests of which a 2xx answer is wanted; problems become {@link ServiceException}.
final class Http {
  static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(SubmissionJson.module())
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int MAX_NESTING = 20;

  static {
    JSON.getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build());
  }

  /// What may stand in a message to a person: nothing that moves a terminal's cursor.
  private static final Pattern PRINTABLE = Pattern.compile("[ -~]{1,200}");

  private final Exchange exchange;

  Http() {
    this.exchange = new Exchange();
  }

  /// @param wholeBody from an answer's headers to its last byte, however slowly it comes
  Http(Duration wholeBody) {
    this.exchange = new Exchange(wholeBody);
  }

  static HttpRequest.Builder request(URI base, String path) {
    return Exchange.request(base, path);
  }

  /// The body of a 2xx answer of at most `maxBytes`.
  byte[] send(HttpRequest request, int maxBytes) throws IOException {
    return success(exchange.send(request, maxBytes));
  }

  /// The body of an answer that is a success.
  ///
  /// @throws ServiceException with the problem, for any other
  static byte[] success(HttpAnswer answer) throws ServiceException {
    byte[] bytes = answer.body().toArray();
    requireSuccess(answer.status(), bytes);
    return bytes;
  }

  /// Writes the body of a 2xx answer of at most `maxBytes` to `sink`.
  void download(HttpRequest request, OutputStream sink, long maxBytes) throws IOException {
    success(exchange.download(request, sink, maxBytes));
  }

  <T> T sendForJson(HttpRequest request, int maxBytes, Class<T> type) throws IOException {
    return json(send(request, maxBytes), type);
  }

  static <T> T json(byte[] body, Class<T> type) throws ServiceException {
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
