package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.resguardo.identity.worker.Worker;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;

/// Moves waiting entries into the tree and signs a checkpoint, all in one transaction.
///
/// One transaction at a time does so for each log, whatever the number of instances, because it
/// holds a lock. Should the lock ever fail, the primary keys of leaves and checkpoints make the
/// second writer's transaction fail, so that a log cannot fork. Killed at any step, it leaves
/// either the whole batch or none of it. A checkpoint is shown to nobody before it is stored.
@ApplicationScoped
class Sequencer {
  private final SequenceRepository sequence;
  private final TipRepository tips;
  private final Worker worker;
  private final LogConfig config;

  Sequencer(SequenceRepository sequence, TipRepository tips, Worker worker, LogConfig config) {
    this.sequence = sequence;
    this.tips = tips;
    this.worker = worker;
    this.config = config;
  }

  /// Begins the log, or extends it by a batch of what waits. Emits nothing; does nothing when
  /// nothing waits, or another instance is at it.
  ///
  /// Fails with {@link DamagedLogException} when what would be extended is not what was signed.
  Uni<Void> extend(OwnLog log) {
    return sequence.inTransaction(
        writer ->
            sequence
                .tryLock(writer, log.name())
                .flatMap(won -> won ? extend(writer, log) : Uni.createFrom().voidItem()));
  }

  private Uni<Void> extend(Statements writer, OwnLog log) {
    return tips.tip(writer, log.name())
        .flatMap(
            tip ->
                sequence
                    .take(writer, log.name(), config.batch(), config.batchSize().asLongValue())
                    .flatMap(entries -> extend(writer, log, tip, entries)));
  }

  private Uni<Void> extend(Statements writer, OwnLog log, Tip tip, List<Bytes> entries) {
    if (entries.isEmpty() && tip.newest().isPresent()) {
      return Uni.createFrom().voidItem();
    }
    return worker
        .run(() -> batch(log, tip, entries))
        .flatMap(batch -> sequence.add(writer, log.name(), batch));
  }

  private static Batch batch(OwnLog log, Tip tip, List<Bytes> entries) throws DamagedLogException {
    TreeEdge tree = tip.verified(log);
    List<Hash> leafHashes = entries.stream().map(entry -> Hash.ofLeaf(entry.toArray())).toList();
    Growth growth = tree.append(leafHashes);
    return new Batch(
        tree.size(), entries, leafHashes, growth.tiles(), log.sign(growth.edge().head()));
  }
}
