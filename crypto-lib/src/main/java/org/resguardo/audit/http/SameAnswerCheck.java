package org.resguardo.audit.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.client.HttpAnswer;

/// An answer is the same with and without what browsers, proxies and tracers add to a request.
final class SameAnswerCheck {
  /// A caller with every mark there is. Addresses are of the documentation range (RFC 5737).
  private static final Map<String, String> MARKS =
      Map.of(
          "Cookie", "session=4f2a",
          "X-Forwarded-For", "203.0.113.7",
          "Forwarded", "for=203.0.113.7",
          "User-Agent", "Mozilla/5.0 (Linux; Android 9)",
          "Accept-Language", "es-HN",
          "Referer", "https://example.org/",
          "X-Request-Id", "4f2a",
          "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

  /// A log may grow and a list may be renewed between two requests.
  private static final int TRIES = 3;

  private final Prober prober;

  SameAnswerCheck(Prober prober) {
    this.prober = prober;
  }

  Finding look() throws IOException {
    List<String> against = new ArrayList<>();
    for (Endpoint endpoint : AnonymousEndpoints.ALL) {
      if (!answersAlike(endpoint)) {
        against.add(endpoint + ": answers a caller with a cookie and other marks differently");
      }
    }
    return Finding.of(
        Check.SAME_ANSWER,
        "",
        "%d endpoints; cookie, forwarded address, user agent, language and trace make no difference"
            .formatted(AnonymousEndpoints.ALL.size()),
        against);
  }

  private boolean answersAlike(Endpoint endpoint) throws IOException {
    for (int i = 0; i < TRIES; i++) {
      if (comparable(prober.send(endpoint)).equals(comparable(prober.send(endpoint, MARKS)))) {
        return true;
      }
    }
    return false;
  }

  /// All of an answer but its times.
  private static List<Object> comparable(HttpAnswer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers());
    headers.remove("date");
    return List.of(answer.status(), headers, withoutIssue(answer));
  }

  /// A statement renewed every few seconds has another time of issue and other signatures.
  private static String withoutIssue(HttpAnswer answer) {
    return new String(answer.body().toArray(), StandardCharsets.ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("issued ") && !line.startsWith("\u00e2\u0080\u0094 "))
        .collect(Collectors.joining("\n"));
  }
}
