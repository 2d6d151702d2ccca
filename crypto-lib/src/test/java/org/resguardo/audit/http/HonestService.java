package org.resguardo.audit.http;

import java.util.List;
import java.util.function.Function;
import org.resguardo.audit.StubService.Reply;
import org.resguardo.audit.StubService.Request;

/// Answers as both services should.
public final class HonestService implements Function<Request, Reply> {
  /// An auditor's token.
  public static final String AUDITOR = "test-only-auditor-token";

  @Override
  public Reply apply(Request request) {
    if (lists(GatedEndpoints.FOR_AUDITORS, request)) {
      return gated(request, 200);
    }
    return lists(GatedEndpoints.ALL, request) ? gated(request, 403) : anonymous(request);
  }

  private static Reply gated(Request request, int statusForAuditors) {
    return request.header("Authorization").equals("Bearer " + AUDITOR)
        ? Reply.text(statusForAuditors, "")
        : Reply.text(401, "");
  }

  private static Reply anonymous(Request request) {
    if (!request.header("Authorization").isEmpty()) {
      return Reply.text(400, "{\"type\":\"urn:resguardo:problem:credentials-not-accepted\"}");
    }
    return request.method().equals("POST") ? Reply.text(400, "{}") : Reply.text(200, "public");
  }

  private static boolean lists(List<Endpoint> endpoints, Request request) {
    return endpoints.stream()
        .anyMatch(
            endpoint ->
                endpoint.method().equals(request.method())
                    && endpoint.path().equals(request.path()));
  }
}
