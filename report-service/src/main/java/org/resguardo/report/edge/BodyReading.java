package org.resguardo.report.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import java.time.Duration;
import org.resguardo.report.problem.ProblemType;

/// The reading of one body, on the event loop of its connection.
final class BodyReading {
  private final RoutingContext routing;
  private final BodyRule rule;
  private final BodyMemory.Share memory;
  private final Handler<ProblemType> refusal;
  private Buffer body = Buffer.buffer();
  private int bytesBefore;
  private boolean isDone;

  BodyReading(
      RoutingContext routing,
      BodyRule rule,
      BodyMemory.Share memory,
      Handler<ProblemType> refusal) {
    this.routing = routing;
    this.rule = rule;
    this.memory = memory;
    this.refusal = refusal;
  }

  void start() {
    limit(rule.timeout());
    demand(rule.pace());
    routing.addEndHandler(_ -> end());
    if (routing.request().headers().contains(HttpHeaders.EXPECT, HttpHeaders.CONTINUE, true)) {
      routing.response().writeContinue();
    }
    routing.request().handler(this::append).endHandler(_ -> finish()).resume();
  }

  /// The timer goes with the request, so that it keeps no body of a client that has left.
  private void limit(Duration timeout) {
    long timer =
        routing.vertx().setTimer(timeout.toMillis(), _ -> refuse(ProblemType.BODY_TOO_SLOW));
    routing.addEndHandler(_ -> routing.vertx().cancelTimer(timer));
  }

  private void demand(Pace pace) {
    long timer = routing.vertx().setPeriodic(pace.every().toMillis(), _ -> requireMore(pace));
    routing.addEndHandler(_ -> routing.vertx().cancelTimer(timer));
  }

  private void requireMore(Pace pace) {
    if (body.length() - bytesBefore < pace.bytes()) {
      refuse(ProblemType.BODY_TOO_SLOW);
    }
    bytesBefore = body.length();
  }

  private void refuse(ProblemType problem) {
    if (!isDone) {
      end(); // the connection lingers; what it brought need not
      refusal.handle(problem);
    }
  }

  private void end() {
    isDone = true;
    body = Buffer.buffer();
    memory.release();
  }

  private void append(Buffer chunk) {
    if (isDone) {
      return;
    }
    if (body.length() + chunk.length() > rule.maxBytes()) {
      refuse(ProblemType.BODY_TOO_LARGE);
    } else if (!memory.grow(chunk.length())) {
      refuse(ProblemType.BUSY);
    } else {
      body.appendBuffer(chunk);
    }
  }

  private void finish() {
    if (isDone) {
      return;
    }
    if (rule.isJson() && JsonDepth.exceeds(StrictJson.MAX_DEPTH, body.getBytes())) {
      refuse(ProblemType.JSON_TOO_DEEP);
    } else {
      isDone = true;
      ((RoutingContextInternal) routing).setBody(body);
      routing.next();
    }
  }
}
