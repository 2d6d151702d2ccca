package org.resguardo.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.note.VerifierKey;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.tlog.AddCheckpointRequest;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.SampleLog;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.Witness;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;
import org.resguardo.tlog.WitnessState;

class WitnessServerTest {
  private static final WitnessKey KEY =
      WitnessKey.generate("test-only-witness.example", new SecureRandom());
  private static final int LAST = 40;

  @TempDir private Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final SampleLog log = SampleLog.ofSize("test-only.example/log", LAST, "entry ");
  private final Queue<String> reports = new ConcurrentLinkedQueue<>();
  private WitnessStateFile state;
  private WitnessServer server;

  @BeforeEach
  void start() throws Exception {
    state = WitnessStateFile.open(stateFile(), KEY.cosignatureKey(), List.of(log.key()));
    serve(state);
  }

  private void serve(WitnessState kept) throws IOException {
    List<VerifierKey> logs = List.of(log.key());
    server =
        WitnessServer.start(
            new Witness(KEY, logs, kept, InstantSource.system()),
            logs,
            kept,
            reports::add,
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    state.close();
  }

  @Test
  void addCheckpoint_answersACosignatureThatVerifies() throws Exception {
    HttpResponse<String> answer = submit(log.addCheckpoint(0, 3));

    assertThat(answer.statusCode()).isEqualTo(200);
    UnverifiedCheckpoint cosigned =
        UnverifiedCheckpoint.parse(
            Bytes.utf8(log.checkpoint(3).encoded() + answer.body()).toArray());
    assertThat(verifier().verify(cosigned).treeHead()).isEqualTo(log.head(3));
    assertThat(reports).isEmpty();
  }

  @Test
  void addCheckpoint_tellsALogThatIsBehindWhereItStands() throws Exception {
    submit(log.addCheckpoint(0, 3));

    HttpResponse<String> answer = submit(log.addCheckpoint(0, 5));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).isEqualTo("3\n");
    assertThat(answer.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    assertThat(submit(log.addCheckpoint(3, 5)).statusCode()).isEqualTo(200);
    assertThat(reports).isEmpty();
  }

  @Test
  void addCheckpoint_refusesAndReportsARollBack() throws Exception {
    submit(log.addCheckpoint(0, 5));

    assertThat(submit(log.addCheckpoint(5, 3)).statusCode()).isEqualTo(400);
    assertThat(submit(log.addCheckpoint(0, 3)).statusCode()).isEqualTo(409);
    assertThat(reports)
        .containsExactly(
            "roll-back refused: test-only.example/log offers 3 entries after 5",
            "roll-back refused: test-only.example/log offers 3 entries after 5");
    assertThat(latestSize()).isEqualTo(5);
  }

  @Test
  void addCheckpoint_refusesAndReportsTwoHeadsOfOneSize() throws Exception {
    submit(log.addCheckpoint(0, 5));
    SampleLog forked = log.fork(4, 5, "other ");

    assertThat(submit(forked.addCheckpoint(5, 5)).statusCode()).isEqualTo(422);
    assertThat(submit(forked.addCheckpoint(0, 5)).statusCode()).isEqualTo(409);
    assertThat(reports)
        .hasSize(2)
        .allMatch(line -> line.startsWith("split view refused: ") && line.contains("two heads"));
    assertThat(state.latest(log.origin()).orElseThrow().unverifiedBody().treeHead())
        .isEqualTo(log.head(5));
  }

  @Test
  void addCheckpoint_refusesAndReportsALargerTreeThatDoesNotContinue() throws Exception {
    submit(log.addCheckpoint(0, 5));
    SampleLog forked = log.fork(4, 9, "other ");

    assertThat(submit(forked.addCheckpoint(5, 9)).statusCode()).isEqualTo(422);
    assertThat(submit(forked.addCheckpoint(5, 9, log)).statusCode()).isEqualTo(422);
    assertThat(reports)
        .hasSize(2)
        .allMatch(line -> line.startsWith("unproven checkpoint refused: "));
    assertThat(latestSize()).isEqualTo(5);
  }

  @Test
  void addCheckpoint_accusesNoLogWhenAStrangerSendsItsCheckpointWithAFalseProof() throws Exception {
    submit(log.addCheckpoint(0, 5));
    SampleLog stranger = log.fork(4, 9, "other ");

    assertThat(submit(log.addCheckpoint(5, 9, stranger)).statusCode()).isEqualTo(422);

    assertThat(reports).singleElement().asString().doesNotContain("split view");
    assertThat(submit(log.addCheckpoint(5, 9)).statusCode()).isEqualTo(200);
  }

  @Test
  void addCheckpoint_knowsNoOtherLogAndBelievesNoOtherKey() throws Exception {
    SampleLog unknown = SampleLog.ofSize("test-only.example/unknown", 3, "entry ");
    SampleLog impostor = SampleLog.ofSize(log.origin(), 3, "entry ");

    assertThat(submit(unknown.addCheckpoint(0, 3)).statusCode()).isEqualTo(404);
    assertThat(submit(impostor.addCheckpoint(0, 3)).statusCode()).isEqualTo(403);
    assertThat(state.size()).isZero();
    assertThat(reports).isEmpty();
  }

  @Test
  void addCheckpoint_refusesWhatIsNoRequest() throws Exception {
    assertThat(submit(Bytes.utf8("hola\n").toArray()).statusCode()).isEqualTo(400);
    assertThat(submit(new byte[AddCheckpointRequest.MAX_BYTES + 1]).statusCode()).isEqualTo(413);
    assertThat(get("/add-checkpoint").statusCode()).isEqualTo(405);
  }

  @Test
  void addCheckpoint_neverGoesBackWhenRequestsRace() throws Exception {
    List<Callable<Integer>> requests =
        IntStream.range(0, LAST)
            .<Callable<Integer>>mapToObj(
                old -> () -> submit(log.addCheckpoint(old, old + 1)).statusCode())
            .toList();
    long before = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 3; round++) {
        for (Future<Integer> status : threads.invokeAll(requests)) {
          assertThat(status.get()).isIn(200, 409);
        }
        assertThat(latestSize()).isGreaterThanOrEqualTo(before);
        before = latestSize();
      }
    }
    assertThat(reports).allMatch(line -> line.startsWith("roll-back refused: "));
  }

  @Test
  void addCheckpoint_givesOneCosignatureToForksThatRace() throws Exception {
    submit(log.addCheckpoint(0, 5));
    List<Callable<Integer>> forks =
        IntStream.range(0, 8)
            .<Callable<Integer>>mapToObj(
                i -> () -> submit(log.fork(5, 9, "fork " + i).addCheckpoint(5, 9)).statusCode())
            .toList();

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Integer> statuses = threads.invokeAll(forks).stream().map(Future::resultNow).toList();
      assertThat(statuses).containsOnlyOnce(200);
    }
  }

  @Test
  void addCheckpoint_cosignsNothingWhenTheStateCannotBeKept() throws Exception {
    server.close();
    serve(new FailingState());

    HttpResponse<String> answer = submit(log.addCheckpoint(0, 3));

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain(KEY.cosignatureKey().name());
    assertThat(reports).containsExactly("nothing cosigned, the state cannot be kept: disk full");
  }

  @Test
  void addCheckpoint_cosignsOneHeadOnlyWhenItDiedBeforeTheAnswer() throws Exception {
    server.close();
    serve(new DyingState(state));
    submit(log.addCheckpoint(0, 5));
    stop();

    start();

    assertThat(submit(log.fork(4, 5, "other ").addCheckpoint(5, 5)).statusCode()).isEqualTo(422);
    assertThat(submit(log.fork(4, 5, "other ").addCheckpoint(0, 5)).statusCode()).isEqualTo(409);
    assertThat(submit(log.addCheckpoint(5, 5)).statusCode()).isEqualTo(200);
  }

  @Test
  void checkpoint_isServedWithBothSignatures() throws Exception {
    submit(log.addCheckpoint(0, 5));
    String hash = Bytes.of(Primitives.sha256(Bytes.utf8(log.origin()).toArray())).toHex();

    HttpResponse<String> answer = get("/" + hash + "/checkpoint");

    UnverifiedCheckpoint served = UnverifiedCheckpoint.parse(Bytes.utf8(answer.body()).toArray());
    assertThat(verifier().verify(served).treeHead()).isEqualTo(log.head(5));
    assertThat(get("/" + "0".repeat(64) + "/checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("/checkpoint").statusCode()).isEqualTo(404);
    assertThat(get("/").statusCode()).isEqualTo(404);
  }

  private long latestSize() {
    return state.latest(log.origin()).orElseThrow().unverifiedBody().size();
  }

  private LogVerifier verifier() {
    TrustedWitness witness = new TrustedWitness("w", KEY.cosignatureKey(), null);
    return new LogVerifier(
        new LogPolicy(log.key(), WitnessQuorum.NONE.with(witness).withRule("w")));
  }

  private HttpResponse<String> submit(byte[] request) throws Exception {
    return send(request("/add-checkpoint").POST(BodyPublishers.ofByteArray(request)).build());
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(
        URI.create("http://127.0.0.1:" + server.address().getPort() + path));
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return http.send(request, BodyHandlers.ofString());
  }

  private Path stateFile() {
    return folder.resolve("state");
  }

  /// A disk that takes nothing.
  private static final class FailingState implements WitnessState {
    @Override
    public Optional<UnverifiedCheckpoint> latest(String origin) {
      return Optional.empty();
    }

    @Override
    public boolean replace(TreeHead expected, UnverifiedCheckpoint next) throws IOException {
      throw new IOException("disk full");
    }
  }

  /// A machine that stops after it has kept a checkpoint and before it has answered.
  private record DyingState(WitnessState kept) implements WitnessState {
    @Override
    public Optional<UnverifiedCheckpoint> latest(String origin) throws IOException {
      return kept.latest(origin);
    }

    @Override
    public boolean replace(TreeHead expected, UnverifiedCheckpoint next) throws IOException {
      kept.replace(expected, next);
      throw new IOException("the machine stops here");
    }
  }
}
