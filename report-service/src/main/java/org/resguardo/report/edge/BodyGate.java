package org.resguardo.report.edge;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import org.resguardo.report.problem.ProblemType;

/// Lets a request through once its body has been read, which has to be of the media type and within
/// the size that {@link BodyRules} say for its route.
///
/// A body that is announced as too large is refused unread; one that turns out too large is cut off
/// while reading, and so is one that takes too long. How much of all bodies there is at one time is
/// bounded too, and so is memory.
@ApplicationScoped
class BodyGate {
  /// Before everything that answers by itself.
  private static final int PRIORITY = 1000;

  private static final long LINGER_MILLIS = 1000;

  private final BodyRules rules;
  private final BodyMemory memory;

  BodyGate(BodyConfig config) {
    this.rules = new BodyRules(config);
    this.memory = new BodyMemory(config.memory().asLongValue());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, PRIORITY);
  }

  private void check(RoutingContext routing) {
    HttpServerRequest request = routing.request();
    BodyRule rule = rules.of(request.method(), routing.normalizedPath());
    if (!hasBody(request)) {
      routing.next();
    } else if (!rule.accepts(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(routing, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    } else if (announcedBytes(request) > rule.maxBytes()) {
      refuse(routing, ProblemType.BODY_TOO_LARGE);
    } else {
      readInTurn(routing, rule);
    }
  }

  private void readInTurn(RoutingContext routing, BodyRule rule) {
    Semaphore places = rule.places();
    if (places == null) {
      read(routing, rule);
    } else if (places.tryAcquire()) {
      routing.addEndHandler(_ -> places.release());
      read(routing, rule);
    } else {
      refuse(routing, ProblemType.BUSY);
    }
  }

  private void read(RoutingContext routing, BodyRule rule) {
    Handler<ProblemType> refusal = problem -> refuse(routing, problem);
    new BodyReading(routing, rule, memory.share(), refusal).start();
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains(HttpHeaders.TRANSFER_ENCODING) || announcedBytes(request) > 0;
  }

  private static long announcedBytes(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    try {
      return length == null ? 0 : Long.parseLong(length);
    } catch (NumberFormatException tooLong) {
      return Long.MAX_VALUE;
    }
  }

  /// What is still coming is thrown away for a moment, so that the client gets to read the answer;
  /// then the connection is closed.
  private static void refuse(RoutingContext routing, ProblemType problem) {
    HttpServerRequest request = routing.request();
    HttpServerResponse response =
        routing
            .response()
            .setStatusCode(problem.status())
            .putHeader(HttpHeaders.CONTENT_TYPE, ProblemType.MEDIA_TYPE);
    if (problem.isTemporary()) {
      response.putHeader(
          HttpHeaders.RETRY_AFTER, Integer.toString(ProblemType.RETRY_AFTER_SECONDS));
    }
    if (!request.isEnded()) {
      request.handler(new Draining(request)).resume();
      routing.vertx().setTimer(LINGER_MILLIS, _ -> closeUnlessEnded(request));
    }
    response.end(problem.json());
  }

  private static void closeUnlessEnded(HttpServerRequest request) {
    if (!request.isEnded()) {
      request.connection().close();
    }
  }
}
