package org.resguardo.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.tlog.AddCheckpointOutcome;
import org.resguardo.tlog.AddCheckpointRequest;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.Witness;
import org.resguardo.tlog.WitnessState;

/// The HTTP interface of a witness (c2sp.org/tlog-witness): `POST /add-checkpoint` and `GET
/// /ORIGIN-HASH/checkpoint`.
///
/// Nobody logs in: who has no log's key gets nothing cosigned. Bodies, connections and their time
/// are limited; a thread a connection is cheap since all are virtual.
public final class WitnessServer implements AutoCloseable {
  private static final String SUBMIT = "/add-checkpoint";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String SIZE = "text/x.tlog.size";
  private static final int SECONDS_TO_FINISH = 2;

  private record Answer(int status, String type, String body) {}

  private final Witness witness;
  private final WitnessState state;
  private final Map<String, String> origins;
  private final Consumer<String> reports;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private WitnessServer(
      Witness witness,
      WitnessState state,
      Map<String, String> origins,
      Consumer<String> reports,
      HttpServer server) {
    this.witness = witness;
    this.state = state;
    this.origins = origins;
    this.reports = reports;
    this.server = server;
  }

  /// Starts serving.
  ///
  /// @param logs the keys `witness` was made with
  /// @param state the state `witness` was made with
  /// @param reports gets a line for each refusal of a checkpoint that a log signed, and each
  ///   failure
  /// @param address its port may be 0, for any that is free
  /// @throws IOException when the port is taken
  public static WitnessServer start(
      Witness witness,
      Collection<VerifierKey> logs,
      WitnessState state,
      Consumer<String> reports,
      InetSocketAddress address)
      throws IOException {
    HttpLimits.set();
    Map<String, String> origins =
        logs.stream()
            .map(VerifierKey::name)
            .collect(Collectors.toUnmodifiableMap(WitnessServer::hash, origin -> origin));
    WitnessServer started =
        new WitnessServer(witness, state, origins, reports, HttpServer.create(address, 0));
    started.server.createContext("/", started::serve);
    started.server.setExecutor(started.threads);
    started.server.start();
    return started;
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /// Lets the requests that have begun end, for two seconds, and stops.
  @Override
  public void close() {
    server.stop(SECONDS_TO_FINISH);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.type());
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    boolean isSubmission = path.equals(SUBMIT);
    if (!exchange.getRequestMethod().equals(isSubmission ? "POST" : "GET")) {
      return new Answer(405, TEXT, "the method is not allowed\n");
    }
    return isSubmission ? submission(exchange) : checkpoint(path);
  }

  private Answer submission(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(AddCheckpointRequest.MAX_BYTES + 1);
    if (body.length > AddCheckpointRequest.MAX_BYTES) {
      return new Answer(413, TEXT, "the request is too long\n");
    }
    try {
      AddCheckpointOutcome outcome = witness.addCheckpoint(body);
      report(body, outcome);
      return new Answer(outcome.status(), type(outcome), outcome.body());
    } catch (IOException failed) {
      reports.accept("nothing cosigned, the state cannot be kept: " + failed.getMessage());
      return new Answer(500, TEXT, "the state cannot be kept\n");
    }
  }

  private static String type(AddCheckpointOutcome outcome) {
    return outcome instanceof AddCheckpointOutcome.Conflict ? SIZE : TEXT;
  }

  private void report(byte[] body, AddCheckpointOutcome outcome) throws IOException {
    try {
      AddCheckpointRequest request = AddCheckpointRequest.parse(body);
      String origin = request.checkpoint().unverifiedBody().origin();
      Misbehaviour.of(request, head(state.latest(origin)), outcome).ifPresent(reports);
    } catch (LogFormatException _) {
      // Whoever sends what is no request has shown no log's signature, so nothing is said of a log.
    }
  }

  private static TreeHead head(Optional<UnverifiedCheckpoint> latest) {
    return latest.map(kept -> kept.unverifiedBody().treeHead()).orElse(TreeHead.EMPTY);
  }

  private Answer checkpoint(String path) throws IOException {
    String origin = path.endsWith("/checkpoint") ? origins.get(path.split("/", 3)[1]) : null;
    Optional<UnverifiedCheckpoint> latest =
        origin == null ? Optional.empty() : state.latest(origin);
    return latest
        .map(kept -> new Answer(200, TEXT, kept.encoded()))
        .orElse(new Answer(404, TEXT, "no checkpoint of such a log was cosigned\n"));
  }

  private static String hash(String origin) {
    return Bytes.of(Primitives.sha256(Bytes.utf8(origin).toArray())).toHex();
  }
}
