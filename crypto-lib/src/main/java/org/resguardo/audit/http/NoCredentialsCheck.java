package org.resguardo.audit.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.client.HttpAnswer;

/// Anonymous endpoints refuse credentials, so that nobody says by mistake who they are.
final class NoCredentialsCheck {
  private static final String REFUSAL = "urn:resguardo:problem:credentials-not-accepted";

  private final Prober prober;

  NoCredentialsCheck(Prober prober) {
    this.prober = prober;
  }

  Finding look() throws IOException {
    List<String> against = new ArrayList<>();
    List<Endpoint> endpoints =
        AnonymousEndpoints.ALL.stream().filter(NoCredentialsCheck::isReadable).toList();
    for (Endpoint endpoint : endpoints) {
      HttpAnswer answer = prober.sendAs(endpoint, "made.up.token");
      if (!isRefusal(answer)) {
        against.add(endpoint + ": answers " + answer.status() + " to a caller with credentials");
      }
    }
    return Finding.of(
        Check.NO_CREDENTIALS,
        "",
        "%d endpoints refuse a request with an Authorization header".formatted(endpoints.size()),
        against);
  }

  /// A body that cannot be read is refused before anything else.
  private static boolean isReadable(Endpoint endpoint) {
    return endpoint.body().isEmpty() || endpoint.equals(AnonymousEndpoints.UNSEALED_SUBMISSION);
  }

  private static boolean isRefusal(HttpAnswer answer) {
    String problem = new String(answer.body().toArray(), StandardCharsets.UTF_8);
    return answer.status() == 400 && problem.contains("\"" + REFUSAL + "\"");
  }
}
