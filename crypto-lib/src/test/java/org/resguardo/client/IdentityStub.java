package org.resguardo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.TestRosters;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.UnverifiedRoster;
import org.resguardo.submission.IsoWeek;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;
import org.resguardo.token.IssuerDirectory;
import org.resguardo.token.PublishedKey;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenRequest;

/// Plays identity-service with both its logs, honestly until it is told not to.
public final class IdentityStub implements AutoCloseable {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final WitnessKey ONE = WitnessKey.generate("test-only-witness-1.example", RANDOM);
  private static final WitnessKey TWO = WitnessKey.generate("test-only-witness-2.example", RANDOM);
  private static final WitnessQuorum BOTH =
      WitnessQuorum.NONE
          .with(new TrustedWitness("one", ONE.cosignatureKey(), null))
          .with(new TrustedWitness("two", TWO.cosignatureKey(), null))
          .with(WitnessGroup.of("both", "all", List.of("one", "two")))
          .withRule("both");

  /// The two logs; put another one in its place to show another history.
  public SampleLog directory = SampleLog.of(TestRosters.DIRECTORY_LOG);

  public SampleLog access = SampleLog.of(TestRosters.ACCESS_LOG);

  /// Who cosigns.
  public WitnessKey[] witnesses = {ONE, TWO};

  /// Answers that take the place of the honest ones, by path.
  public final Map<String, Bytes> lies = new HashMap<>();

  /// The issuer, when there is one, and how many tokens it signs before the quota is used up.
  public @Nullable TokenIssuer issuer;

  public int quota = Integer.MAX_VALUE;

  /// The ports its callers called from: as many as there were connections.
  public final Set<Integer> callers = ConcurrentHashMap.newKeySet();

  private final Map<Integer, String> rosters = new HashMap<>();
  private final HttpServer server;
  private String roster = "";
  private int rosterIndex;

  public IdentityStub() throws IOException {
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  /// The policy of this service: one vetter, two witnesses, both wanted.
  public TrustPolicy policy() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return TestRosters.policy(address, BOTH);
  }

  /// Logs a roster and serves it from now on.
  public void publish(String note) throws Exception {
    UnverifiedRoster parsed = UnverifiedRoster.parse(Bytes.utf8(note).toArray());
    rosterIndex = directory.append(RosterEntry.of(parsed.unverifiedContent()).bytes());
    rosters.put(parsed.unverifiedContent().version(), note);
    roster = note;
  }

  /// Serves a roster whose entry stands at that index, or so it says.
  public void show(String note, int index) {
    roster = note;
    rosterIndex = index;
  }

  /// The proof of the roster it serves.
  public String proof() throws Exception {
    return directory
        .proof(rosterIndex, directory.checkpoint(directory.size(), witnesses))
        .encoded();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      callers.add(exchange.getRemoteAddress().getPort());
      if (path.equals("/token-request") && !lies.containsKey(path)) {
        issue(exchange);
        return;
      }
      byte[] body = lies.containsKey(path) ? lies.get(path).toArray() : honest(path);
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (Exception missing) {
      exchange.sendResponseHeaders(404, -1);
    }
  }

  /// Publishes a key for a week.
  public void publish(IsoWeek week, TokenIssuer published) {
    directory.append(Bytes.utf8(PublishedKey.IssuerKey.of(week, published.key()).text()));
  }

  private void issue(HttpExchange exchange) throws Exception {
    Bytes request = Bytes.of(exchange.getRequestBody().readAllBytes());
    String problem =
        "{\"type\":\"urn:resguardo:problem:quota-exhausted\",\"title\":\"Quota exhausted\"}";
    boolean isSigned = quota-- > 0;
    byte[] body =
        isSigned
            ? Objects.requireNonNull(issuer).issue(TokenRequest.parse(request)).encoded().toArray()
            : Bytes.utf8(problem).toArray();
    exchange.sendResponseHeaders(isSigned ? 200 : 429, body.length);
    exchange.getResponseBody().write(body);
  }

  private byte[] tokenDirectory() {
    IssuerDirectory.Key key = new IssuerDirectory.Key(Objects.requireNonNull(issuer).key(), null);
    return Bytes.utf8(new IssuerDirectory("/token-request", List.of(key)).json()).toArray();
  }

  private byte[] honest(String path) throws Exception {
    String directoryPrefix = "/v1/logs/directory/";
    String accessPrefix = "/v1/logs/access/";
    return switch (path) {
      case IssuerDirectory.PATH -> tokenDirectory();
      case "/v1/roster" -> Bytes.utf8(roster).toArray();
      case "/v1/roster/proof" -> Bytes.utf8(proof()).toArray();
      case String log when log.startsWith(directoryPrefix) ->
          log(directory, log.substring(directoryPrefix.length()));
      case String log when log.startsWith(accessPrefix) ->
          log(access, log.substring(accessPrefix.length()));
      default -> {
        int version = Integer.parseInt(path.replace("/v1/rosters/", ""));
        yield Bytes.utf8(Objects.requireNonNull(rosters.get(version))).toArray();
      }
    };
  }

  private byte[] log(SampleLog log, String path) throws Exception {
    if (path.equals("checkpoint")) {
      return Bytes.utf8(log.checkpoint(log.size(), witnesses).encoded()).toArray();
    }
    String[] parts = path.split("/", 3);
    return parts[1].equals("entries")
        ? log.bundle(TileId.parseBundle(parts[2])).encoded()
        : log.tile(TileId.parse(parts[1], parts[2])).encoded();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
