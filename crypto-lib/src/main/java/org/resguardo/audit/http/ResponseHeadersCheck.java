package org.resguardo.audit.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.client.HttpAnswer;

/// Answers carry headers of an allow list only, and in these nothing that differs from caller to
/// caller or names a version.
final class ResponseHeadersCheck {
  /// `Date` says when the answer was made, which whoever receives it knows anyway; RFC 9110 section
  /// 6.6.1 asks for it, in whole seconds.
  private static final Set<String> HARMLESS =
      Set.of(
          "allow",
          "cache-control",
          "connection",
          "content-encoding",
          "content-length",
          "content-security-policy",
          "content-type",
          "cross-origin-resource-policy",
          "date",
          "etag",
          "referrer-policy",
          "retry-after",
          "server",
          "strict-transport-security",
          "transfer-encoding",
          "vary",
          "www-authenticate",
          "x-content-type-options");

  /// Anything that could count or time to less than a second does not look like this.
  private static final Pattern DATE =
      Pattern.compile("[A-Z][a-z]{2}, \\d{2} [A-Z][a-z]{2} \\d{4} \\d{2}:\\d{2}:\\d{2} GMT");

  /// What an answer may vary by without varying by person.
  private static final Set<String> HARMLESS_TO_VARY_BY = Set.of("accept", "accept-encoding");

  private final Prober prober;

  ResponseHeadersCheck(Prober prober) {
    this.prober = prober;
  }

  Finding look() throws IOException {
    List<String> against = new ArrayList<>();
    for (Endpoint endpoint : AnonymousEndpoints.ALL) {
      for (String complaint : complaints(prober.send(endpoint))) {
        against.add(endpoint + ": " + complaint);
      }
    }
    return Finding.of(
        Check.RESPONSE_HEADERS,
        "",
        "%d endpoints; no cookie, no tag of a caller, no version, Date in whole seconds"
            .formatted(AnonymousEndpoints.ALL.size()),
        against);
  }

  private static List<String> complaints(HttpAnswer answer) {
    List<String> complaints = new ArrayList<>();
    answer.headers().forEach((name, values) -> complain(lower(name), values, complaints));
    return complaints;
  }

  private static void complain(String name, List<String> values, List<String> complaints) {
    if (!HARMLESS.contains(name)) {
      complaints.add("sends the header " + name);
    }
    for (String value : values) {
      if (!isHarmless(name, value)) {
        complaints.add("sends " + name + ": " + value);
      }
    }
  }

  private static boolean isHarmless(String name, String value) {
    return switch (name) {
      case "date" -> DATE.matcher(value).matches();
      case "server" -> value.chars().noneMatch(Character::isDigit);
      case "vary" -> HARMLESS_TO_VARY_BY.containsAll(List.of(lower(value).split("\\s*,\\s*", -1)));
      default -> true;
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
