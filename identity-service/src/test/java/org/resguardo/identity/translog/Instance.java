package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;

/// The parts of one instance of the service that keep a log, turned by hand.
final class Instance implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final int SMALL_BATCH = 1000;

  private final Pool pool;
  private final OwnLog log;
  private final LogIntegrity integrity = new LogIntegrity();
  private final KnownWitnesses witnesses;
  private final WitnessGateway gateway;
  private final CheckpointRepository checkpoints;
  private final EntryRepository entries;
  private final Sequencer sequencer;
  private final LogKeeper keeper;
  private final Witnessing witnessing;
  private final Recheck recheck;
  private final LogProofs proofs;

  Instance(LogDatabase database, OwnLog log, Vertx vertx, Worker worker) {
    this(database, log, vertx, worker, SMALL_BATCH);
  }

  Instance(LogDatabase database, OwnLog log, Vertx vertx, Worker worker, int batch) {
    LogConfig config = new TestConfig(batch);
    this.pool = database.pool(vertx);
    this.log = log;
    this.witnesses = new KnownWitnesses(integrity, config, InstantSource.system());
    this.gateway = new WitnessGateway(config);
    StatementRepository statements = new StatementRepository(pool);
    this.checkpoints = new CheckpointRepository(statements);
    this.entries = new EntryRepository(statements);
    TileRepository tiles = new TileRepository(statements);
    TileReader reader = new TileReader(tiles);
    SequenceRepository sequence = new SequenceRepository(statements);
    TipRepository tips = new TipRepository(checkpoints, tiles);
    this.sequencer = new Sequencer(sequence, tips, worker, config);
    this.keeper = new LogKeeper(sequence, checkpoints, sequencer, new SeenCheckpoints(), integrity);
    this.witnessing =
        new Witnessing(
            checkpoints,
            witnesses,
            new WitnessAsking(gateway, reader, checkpoints),
            integrity,
            worker);
    this.recheck = new Recheck(new LogWalk(entries, checkpoints, tiles, worker), integrity);
    this.proofs = new LogProofs(checkpoints, entries, reader);
  }

  /// One turn of the keeper.
  void keep() {
    await(keeper.keep(log));
  }

  /// Extends the log, whatever the keeper would do.
  Uni<Void> extend() {
    return sequencer.extend(log);
  }

  /// One turn of asking witnesses.
  void witness() {
    await(witnessing.witness(log));
  }

  /// Checks the whole log.
  void checkAll() {
    await(recheck.checkAll(log));
  }

  /// The newest checkpoint.
  StoredCheckpoint newest() {
    return await(checkpoints.newest(log.name())).orElseThrow();
  }

  boolean hasBegun() {
    return await(checkpoints.newest(log.name())).isPresent();
  }

  /// The newest checkpoint that may be served.
  Optional<StoredCheckpoint> cosigned() {
    return await(checkpoints.newestCosigned(log.name()));
  }

  List<StoredEntry> entries() {
    return await(entries.range(log.name(), 0, Long.MAX_VALUE));
  }

  Bytes entry(long leafIndex) {
    return await(entries.range(log.name(), leafIndex, leafIndex + 1)).getFirst().data();
  }

  List<String> damages() {
    return integrity.damages(log.name());
  }

  LogProofs proofs() {
    return proofs;
  }

  /// What the health check tells.
  Map<String, Object> wellness() {
    return new LogWellness(integrity, witnesses).call().getData().orElseThrow();
  }

  static <T> T await(Uni<T> work) {
    return work.await().atMost(LIMIT);
  }

  @Override
  public void close() {
    gateway.close();
    await(pool.close());
  }
}
