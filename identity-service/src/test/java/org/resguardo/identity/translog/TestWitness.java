package org.resguardo.identity.translog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.resguardo.note.VerifierKey;
import org.resguardo.tlog.AddCheckpointOutcome;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.Witness;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessState;

/// A witness behind HTTP, with its memory in memory.
final class TestWitness implements AutoCloseable {
  private final String name;
  private final WitnessKey key;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final AtomicInteger requests = new AtomicInteger();
  private final Memory memory = new Memory();
  private volatile Witness witness;
  private volatile @Nullable Integer fixedStatus;
  private volatile boolean isSilent;

  private TestWitness(String name) throws IOException {
    this.name = name;
    this.key = TestLogs.witnessKey(name);
    this.witness = watching(TestLogs.accessKey().verifierKey(), key);
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/add-checkpoint", this::answer);
    server.start();
  }

  static TestWitness start(String name) throws IOException {
    return new TestWitness(name);
  }

  TrustedWitness trusted() {
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new TrustedWitness(name, key.cosignatureKey(), address);
  }

  /// From now on it takes requests and never answers.
  void fallSilent() {
    isSilent = true;
  }

  /// From now on it answers with that status and nothing else; null for as it should.
  void answerOnly(@Nullable Integer status) {
    fixedStatus = status;
  }

  /// From now on it cosigns with a key that nobody trusts.
  void useOtherKey() {
    witness = watching(TestLogs.accessKey().verifierKey(), TestLogs.witnessKey("other"));
  }

  /// From now on it knows the log by another key.
  void watchOtherLogKey(VerifierKey logKey) {
    witness = watching(logKey, key);
  }

  /// How many requests it got.
  int requests() {
    return requests.get();
  }

  private Witness watching(VerifierKey logKey, WitnessKey cosigningKey) {
    return new Witness(cosigningKey, List.of(logKey), memory, InstantSource.system());
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    byte[] body = exchange.getRequestBody().readAllBytes();
    if (isSilent) {
      awaitClosing();
    }
    Integer status = fixedStatus;
    if (status == null) {
      AddCheckpointOutcome outcome = witness.addCheckpoint(body);
      send(exchange, outcome.status(), outcome.body());
    } else {
      send(exchange, status, "");
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void awaitClosing() {
    try {
      closing.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private static final class Memory implements WitnessState {
    private final Map<String, UnverifiedCheckpoint> latest = new HashMap<>();

    @Override
    public synchronized Optional<UnverifiedCheckpoint> latest(String origin) {
      return Optional.ofNullable(latest.get(origin));
    }

    @Override
    public synchronized boolean replace(TreeHead expected, UnverifiedCheckpoint next) {
      String origin = next.unverifiedBody().origin();
      TreeHead present =
          latest(origin).map(kept -> kept.unverifiedBody().treeHead()).orElse(TreeHead.EMPTY);
      if (!present.equals(expected)) {
        return false;
      }
      latest.put(origin, next);
      return true;
    }
  }
}
