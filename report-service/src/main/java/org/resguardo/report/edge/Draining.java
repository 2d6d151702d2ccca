package org.resguardo.report.edge;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;

/// Throws away what a refused client still sends, up to 4 MiB; reads no further after that.
///
/// Without it, closing the connection would lose the answer of a client that writes its whole body
/// before it reads.
final class Draining implements Handler<Buffer> {
  private static final long MOST_BYTES = 4L << 20;

  private final HttpServerRequest request;
  private long bytes;

  Draining(HttpServerRequest request) {
    this.request = request;
  }

  @Override
  public void handle(Buffer chunk) {
    bytes += chunk.length();
    if (bytes > MOST_BYTES) {
      request.pause();
    }
  }
}
