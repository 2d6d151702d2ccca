package org.resguardo.report.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import org.resguardo.report.problem.ProblemType;

/// Takes off a request, before anything else sees it, what the endpoint does not need.
///
/// Headers outside the list of {@link PathKind} are removed. Of an anonymous request nothing behind
/// this filter can read the peer's address or the query, and every answer to it, whoever gives it,
/// has the size and the headers of {@link FixedAnswer}. A request whose end is told in two ways is
/// refused and its connection closed.
@ApplicationScoped
class RequestScrubber {
  /// Before {@link BodyGate} and whatever else can answer or log.
  private static final int PRIORITY = 100_000;

  private static final Set<HttpMethod> METHODS =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE);

  private final Router router;

  /// Connections that are about to close. Further requests may have been read from them already.
  private final Set<HttpConnection> refused =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  RequestScrubber(Router router) {
    this.router = router;
  }

  void register(@Observes Filters filters) {
    filters.register(this::scrub, PRIORITY);
  }

  private void scrub(RoutingContext routing) {
    if (!refused.contains(routing.request().connection())) {
      scrubOnce(routing);
    }
  }

  private void scrubOnce(RoutingContext routing) {
    PathKind kind = PathKind.of(routing.normalizedPath());
    if (routing.response() instanceof FixedAnswer || !kind.isAnonymous()) {
      strip(routing.request(), kind);
      passOn(routing, kind);
    } else {
      router.handle(new AnonymousRequest(routing.request(), kind.answerBytes()));
    }
  }

  private void passOn(RoutingContext routing, PathKind kind) {
    if (!Framing.isUnambiguous(routing.request())) {
      refuse(routing, ProblemType.MALFORMED_REQUEST);
    } else if (kind.isAnonymous() && !METHODS.contains(routing.request().method())) {
      refuse(routing, ProblemType.METHOD_NOT_ALLOWED);
    } else {
      routing.next();
    }
  }

  private static void strip(HttpServerRequest request, PathKind kind) {
    List.copyOf(request.headers().names()).stream()
        .filter(name -> !kind.keeps(name))
        .forEach(request.headers()::remove);
  }

  /// What else comes on this connection is not looked at.
  private void refuse(RoutingContext routing, ProblemType problem) {
    HttpConnection connection = routing.request().connection();
    refused.add(connection);
    routing
        .response()
        .setStatusCode(problem.status())
        .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(problem.json())
        .onComplete(_ -> connection.close());
  }
}
