package org.resguardo.report.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.resguardo.report.problem.ProblemType;

/// The reading of one body, on the event loop of its connection.
final class BodyReading {
  private final RoutingContext routing;
  private final long maxBytes;
  private final Handler<ProblemType> refusal;
  private Buffer body = Buffer.buffer();
  private boolean isRefused;

  BodyReading(RoutingContext routing, long maxBytes, Handler<ProblemType> refusal) {
    this.routing = routing;
    this.maxBytes = maxBytes;
    this.refusal = refusal;
  }

  void start() {
    routing.request().handler(this::append).endHandler(_ -> finish()).resume();
  }

  private void append(Buffer chunk) {
    if (isRefused) {
      return;
    }
    if (body.length() + chunk.length() > maxBytes) {
      isRefused = true;
      body = Buffer.buffer(); // the connection lingers; what it brought need not
      refusal.handle(ProblemType.BODY_TOO_LARGE);
    } else {
      body.appendBuffer(chunk);
    }
  }

  private void finish() {
    if (isRefused) {
      return;
    }
    if (JsonDepth.exceeds(StrictJson.MAX_DEPTH, body.getBytes())) {
      refusal.handle(ProblemType.JSON_TOO_DEEP);
    } else {
      ((RoutingContextInternal) routing).setBody(body);
      routing.next();
    }
  }
}
