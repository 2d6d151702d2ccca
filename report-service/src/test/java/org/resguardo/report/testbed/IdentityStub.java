package org.resguardo.report.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Plays identity-service: serves whatever it is told, and takes in access entries.
public final class IdentityStub implements AutoCloseable {
  private static final Answer NOTHING = new Answer(404, new byte[0]);

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final AccessLogStub accessLog = new AccessLogStub();

  @SuppressWarnings("ArrayRecordComponent") // written to the wire, never compared
  private record Answer(int status, byte[] body) {}

  /// Starts it on a free loopback port; there is nothing yet.
  public IdentityStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.createContext("/", this::answer);
    server.createContext("/v1/logs/access/entries", accessLog::take);
    server.start();
  }

  /// Its base address.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// Its access log.
  public AccessLogStub accessLog() {
    return accessLog;
  }

  /// Answers so under that path from now on.
  public void serve(String path, int status, byte[] body) {
    answers.put(path, new Answer(status, body.clone()));
  }

  /// Serves this text under that path from now on.
  public void serve(String path, String text) {
    serve(path, 200, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), NOTHING);
    exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
    exchange.getResponseBody().write(answer.body);
    exchange.close();
  }
}
