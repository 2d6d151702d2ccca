package org.resguardo.report.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// Plays identity-service: serves whatever it is told as the roster.
public final class IdentityStub implements AutoCloseable {
  private final HttpServer server;
  private volatile int status = 404;
  private volatile byte[] body = {};

  /// Starts it on a free loopback port, with no roster yet.
  public IdentityStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/v1/roster", this::answer);
    server.start();
  }

  /// Its base address.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Serves this from now on.
  public void serve(int newStatus, byte[] newBody) {
    status = newStatus;
    body = newBody.clone();
  }

  /// Serves this note from now on.
  public void serve(String note) {
    serve(200, note.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] answer = body;
    exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }
}
