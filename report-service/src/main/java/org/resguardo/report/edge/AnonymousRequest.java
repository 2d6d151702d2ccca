package org.resguardo.report.edge;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.core.net.SocketAddress;

/// A request that does not tell where it comes from, answered in one size.
final class AnonymousRequest extends HttpServerRequestWrapper {
  private static final SocketAddress NOWHERE = SocketAddress.inetSocketAddress(0, "0.0.0.0");

  private final HttpServerResponse answer;

  AnonymousRequest(HttpServerRequest request, int answerBytes) {
    super((HttpServerRequestInternal) request);
    this.answer = new FixedAnswer(request.response(), answerBytes);
  }

  @Override
  public HttpServerResponse response() {
    return answer;
  }

  @Override
  public SocketAddress remoteAddress() {
    return NOWHERE;
  }

  @Override
  public SocketAddress localAddress() {
    return NOWHERE;
  }
}
