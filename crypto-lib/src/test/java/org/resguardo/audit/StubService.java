package org.resguardo.audit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.resguardo.primitive.Bytes;

/// Plays a service on the loopback address.
public final class StubService implements AutoCloseable {
  /// What it was asked.
  public record Request(String method, String path, Map<String, List<String>> headers) {
    /// The first value of a header, or an empty text.
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(header -> header.getKey().equalsIgnoreCase(name))
          .map(header -> header.getValue().getFirst())
          .findFirst()
          .orElse("");
    }
  }

  /// What it answers.
  public record Reply(int status, Map<String, String> headers, Bytes body) {
    /// A text without further headers.
    public static Reply text(int status, String body) {
      return new Reply(status, Map.of(), Bytes.utf8(body));
    }

    /// The same with one more header.
    public Reply with(String name, String value) {
      Map<String, String> more = new HashMap<>(headers);
      more.put(name, value);
      return new Reply(status, more, body);
    }
  }

  private final HttpServer server;
  private final Function<Request, Reply> answers;
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  /// Starts it.
  public StubService(Function<Request, Reply> answers) throws IOException {
    this.answers = answers;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /// Where it is.
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /// All it was asked so far.
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI().getPath(),
              Map.copyOf(exchange.getRequestHeaders()));
      requests.add(request);
      Reply reply = answers.apply(request);
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = reply.body().toArray();
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
