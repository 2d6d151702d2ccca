package org.resguardo.identity.translog;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.TreeHead;

@QuarkusTest
class SequencerTest {
  private static final OwnLog LOG = TestLogs.access();
  private static final String LONG_LINE =
      """
      insert into log_pending
      select gen_random_uuid(), 'access', convert_to('entry ' || n, 'UTF8')
      from generate_series(1, 50000) as entry (n)""";
  private static final Duration LIMIT = Duration.ofSeconds(20);

  @Inject Vertx vertx;
  @Inject Worker worker;

  private LogDatabase database;
  private Instance instance;

  @BeforeEach
  void start() throws SQLException {
    database = LogDatabase.empty();
    instance = instance();
  }

  @AfterEach
  void stop() {
    instance.close();
  }

  @Test
  void firstTurn_signsTheEmptyTree() throws Exception {
    instance.keep();

    assertThat(LOG.head(instance.newest())).isEqualTo(TreeHead.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 999})
  void batch_isCoveredByItsCheckpoint(int size) throws Exception {
    List<Bytes> entries = entries(0, size);
    database.line(LogName.ACCESS, entries);

    instance.keep();

    assertThat(logged()).containsExactlyInAnyOrderElementsOf(entries);
    assertThat(LOG.head(instance.newest())).isEqualTo(recomputed());
    assertThat(database.query("select count(*) from log_pending")).containsExactly("0");
  }

  @Test
  void manyBatches_makeOneTree() throws Exception {
    for (int from = 0; from < 70_000; from += 1000) {
      database.line(LogName.ACCESS, entries(from, 1000));
      instance.keep();
    }

    assertThat(LOG.head(instance.newest())).isEqualTo(recomputed());
    assertThat(database.query("select level || ':' || count(*) from log_tile group by level"))
        .containsExactlyInAnyOrder("0:273", "1:1");
    assertThat(instance.damages()).isEmpty();
  }

  @Test
  void moreThanABatch_isLoggedInTurns() throws Exception {
    database.line(LogName.ACCESS, entries(0, 1500));

    instance.keep();
    long afterOne = instance.newest().size();
    instance.keep();

    assertThat(afterOne).isEqualTo(1000);
    assertThat(instance.newest().size()).isEqualTo(1500);
  }

  /// The planner knows the line as empty: a plan that suits an empty line takes minutes for a long
  /// one.
  @Test
  void lineThatGrewUnexpectedly_isTakenWithinTheTimeLimit() throws Exception {
    instance.keep();
    database.executeAsOwner(LONG_LINE);
    database.executeAsOwner("delete from log_pending");
    database.executeAsOwner("vacuum (truncate false, analyze) log_pending");
    database.executeAsOwner(LONG_LINE);

    instance.keep();

    assertThat(instance.newest().size()).isEqualTo(1000);
  }

  @Test
  void orderOfABatch_isNotTheOrderOfArrival() throws Exception {
    List<Bytes> entries = entries(0, 200);
    database.line(LogName.ACCESS, entries);

    instance.keep();

    assertThat(logged()).isNotEqualTo(entries).containsExactlyInAnyOrderElementsOf(entries);
  }

  @Test
  void otherLog_isLeftAlone() throws Exception {
    database.line(LogName.DIRECTORY, entries(0, 3));

    instance.keep();

    assertThat(instance.newest().size()).isZero();
    assertThat(database.query("select count(*) from log_pending")).containsExactly("3");
  }

  @Test
  void restartedInstance_continues() throws Exception {
    database.line(LogName.ACCESS, entries(0, 300));
    instance.keep();

    try (Instance restarted = instance()) {
      database.line(LogName.ACCESS, entries(300, 300));
      restarted.keep();
    }

    assertThat(instance.newest().size()).isEqualTo(600);
    assertThat(LOG.head(instance.newest())).isEqualTo(recomputed());
  }

  @Test
  void twoInstancesAtOnce_makeOneTree() throws Exception {
    try (Instance other = instance()) {
      for (int from = 0; from < 2000; from += 100) {
        database.line(LogName.ACCESS, entries(from, 100));
        Instance.await(Uni.join().all(instance.extend(), other.extend()).andCollectFailures());
      }
      other.keep();
    }

    assertThat(logged()).containsExactlyInAnyOrderElementsOf(entries(0, 2000));
    assertThat(LOG.head(instance.newest())).isEqualTo(recomputed());
  }

  /// The lock keeps two writers apart; should it fail, the primary keys do.
  @Test
  void writerThatDoesNotAskForTheLock_cannotForkTheLog() throws Exception {
    database.line(LogName.ACCESS, entries(0, 10));
    instance.keep();
    database.line(LogName.ACCESS, entries(10, 10));

    try (RogueWriter writer = RogueWriter.of(database)) {
      writer.execute("insert into log_entry values ('access', 10, sha256('x'), 'x')");
      CompletableFuture<Void> extending = instance.extend().subscribeAsCompletionStage();
      writer.awaitWaitingWriter();
      writer.commit();

      assertThat(extending).failsWithin(LIMIT);
    }
    assertThat(instance.newest().size()).isEqualTo(10);
    assertThat(database.query("select count(*) from log_pending")).containsExactly("10");
  }

  /// As when the service is killed before the commit, and started again.
  @Test
  void connectionKilledInTheMiddleOfABatch_losesAndDoublesNothing() throws Exception {
    instance.keep();
    database.line(LogName.ACCESS, entries(0, 500));
    try (RogueWriter writer = RogueWriter.of(database)) {
      writer.execute("lock table log_checkpoint in exclusive mode");
      CompletableFuture<Void> extending = instance.extend().subscribeAsCompletionStage();
      writer.awaitWaitingWriter();
      writer.killWaitingWriter();

      assertThat(extending).failsWithin(LIMIT);
    }

    instance.close();
    instance = instance();
    instance.keep();

    assertThat(logged()).containsExactlyInAnyOrderElementsOf(entries(0, 500));
    assertThat(LOG.head(instance.newest())).isEqualTo(recomputed());
  }

  private Instance instance() {
    return new Instance(database, LOG, vertx, worker);
  }

  private List<Bytes> logged() {
    return instance.entries().stream().map(StoredEntry::data).toList();
  }

  private TreeHead recomputed() {
    Frontier frontier = Frontier.empty();
    for (Bytes entry : logged()) {
      frontier = frontier.append(Hash.ofLeaf(entry.toArray()));
    }
    return frontier.treeHead();
  }

  private static List<Bytes> entries(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(n -> Bytes.utf8("entry " + n)).toList();
  }
}
