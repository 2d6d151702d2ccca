package org.resguardo.audit.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;

/// Who is let in: nobody without a token or with one that is made up; an auditor to what auditors
/// may see, and to nothing else.
final class RoleGateChecks {
  private static final String MADE_UP = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

  private final Prober prober;

  RoleGateChecks(Prober prober) {
    this.prober = prober;
  }

  Finding withoutToken() throws IOException {
    List<String> against = new ArrayList<>();
    for (Endpoint endpoint : GatedEndpoints.ALL) {
      expect(401, prober.send(endpoint).status(), endpoint + " without a token", against);
      expect(
          401,
          prober.sendAs(endpoint, MADE_UP).status(),
          endpoint + " with a made-up token",
          against);
    }
    return Finding.of(
        Check.WITHOUT_TOKEN,
        "",
        "%d endpoints answer 401 without a token and with a made-up one"
            .formatted(GatedEndpoints.ALL.size()),
        against);
  }

  Finding withAuditorToken(Optional<String> token) throws IOException {
    if (token.isEmpty()) {
      return new Finding.Skip(
          Check.WITH_AUDITOR_TOKEN, "", "needs an auditor's access token: --token-file");
    }
    List<String> against = new ArrayList<>();
    for (Endpoint endpoint : GatedEndpoints.FOR_AUDITORS) {
      int status = prober.sendAs(endpoint, token.get()).status();
      boolean isEmptyLog = status == 404 && endpoint.path().startsWith("/v1/logs/");
      expect(isEmptyLog ? 404 : 200, status, endpoint.toString(), against);
    }
    for (Endpoint endpoint : GatedEndpoints.FOR_OTHERS) {
      expect(403, prober.sendAs(endpoint, token.get()).status(), endpoint.toString(), against);
    }
    return Finding.of(
        Check.WITH_AUDITOR_TOKEN,
        "",
        "200 at %d endpoints for auditors, 403 at %d for reviewers and vetters"
            .formatted(GatedEndpoints.FOR_AUDITORS.size(), GatedEndpoints.FOR_OTHERS.size()),
        against);
  }

  private static void expect(int wanted, int status, String request, List<String> against) {
    if (status != wanted) {
      against.add("%s: %d, not %d".formatted(request, status, wanted));
    }
  }
}
