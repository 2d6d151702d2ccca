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
import java.util.function.Supplier;
import org.resguardo.note.UnverifiedNote;
import org.resguardo.roster.RosterContent;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.TileId;

/// Plays identity-service: serves whatever it is told, and takes in access entries.
public final class IdentityStub implements AutoCloseable {
  private static final Answer NOTHING = new Answer(404, new byte[0]);

  private static final String TILES = "/v1/logs/directory/tile/";

  private final HttpServer server;
  private final Map<String, Supplier<Answer>> answers = new ConcurrentHashMap<>();
  private final AccessLogStub accessLog = new AccessLogStub();
  private final ObliviousLogStub obliviousLog = new ObliviousLogStub();
  private volatile TestOnlyLog directoryLog = TestOnlyLog.EMPTY;

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
    server.createContext("/v1/logs/directory/oblivious-keys", obliviousLog::take);
    server.createContext(TILES, this::answerTile);
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

  /// Its directory log, as far as it takes keys of the gateway.
  public ObliviousLogStub obliviousLog() {
    return obliviousLog;
  }

  /// Serves this roster, the log it stands in, and the proof that both witnesses cosigned.
  public void serve(RosterContent roster, UnverifiedNote note, TestOnlyLog log) {
    directoryLog = log;
    serve("/v1/roster", note.encoded());
    serve("/v1/roster/proof", log.proof(roster, TestOnlyKeys.witness(1), TestOnlyKeys.witness(2)));
  }

  /// Serves the tiles of this log from now on.
  public void serve(TestOnlyLog log) {
    directoryLog = log;
  }

  /// Answers so under that path from now on.
  public void serve(String path, int status, byte[] body) {
    Answer answer = new Answer(status, body.clone());
    answers.put(path, () -> answer);
  }

  /// Serves under that path from now on what the supplier has at that time.
  public void serve(String path, Supplier<String> text) {
    answers.put(path, () -> new Answer(200, text.get().getBytes(StandardCharsets.UTF_8)));
  }

  /// Serves this text under that path from now on.
  public void serve(String path, String text) {
    serve(path, 200, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answerTile(HttpExchange exchange) throws IOException {
    String[] path = exchange.getRequestURI().getPath().substring(TILES.length()).split("/", 2);
    try {
      TileId id = TileId.parse(path[0], path[1]);
      write(exchange, new Answer(200, directoryLog.tile(id).encoded()));
    } catch (LogFormatException | IllegalArgumentException none) {
      write(exchange, NOTHING);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    Answer answer = answers.getOrDefault(exchange.getRequestURI().getPath(), () -> NOTHING).get();
    write(exchange, answer);
  }

  private static void write(HttpExchange exchange, Answer answer) throws IOException {
    exchange.sendResponseHeaders(answer.status, answer.body.length == 0 ? -1 : answer.body.length);
    exchange.getResponseBody().write(answer.body);
    exchange.close();
  }
}
