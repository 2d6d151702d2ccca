package org.resguardo.identity.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers a body announced as too large with a problem document, before any of it is read.
///
/// The HTTP server enforces the same limit on bodies of unannounced length, while reading.
@ApplicationScoped
class BodyLimit {
  // Before the server's own check, which answers without a body.
  private static final int PRIORITY = 100;

  private final long maxBytes;

  BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize maxBytes) {
    this.maxBytes = maxBytes.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    if (announcedBytes(routing) <= maxBytes) {
      routing.next();
      return;
    }
    Problem problem = new Problem(ProblemType.TOO_LARGE);
    routing
        .response()
        .setStatusCode(problem.type().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
        .end(problem.json());
  }

  private static long announcedBytes(RoutingContext routing) {
    String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }
}
