package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Reads the end of a log, in the transaction of its one writer.
@ApplicationScoped
class TipRepository {
  private static final String HAS_LEAVES =
      "select exists (select from log_entry where log = $1 and leaf_index >= $2)";

  private final CheckpointRepository checkpoints;
  private final TileRepository tiles;

  TipRepository(CheckpointRepository checkpoints, TileRepository tiles) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
  }

  /// Emits all that must be right before a leaf is added.
  Uni<Tip> tip(Statements writer, LogName log) {
    return checkpoints.newest(writer, log).flatMap(newest -> tip(writer, log, newest));
  }

  private Uni<Tip> tip(Statements writer, LogName log, Optional<StoredCheckpoint> newest) {
    long size = newest.map(StoredCheckpoint::size).orElse(0L);
    return tiles
        .edge(writer, log, size)
        .flatMap(
            edge -> hasLeavesFrom(writer, log, size).map(beyond -> new Tip(newest, edge, beyond)));
  }

  private static Uni<Boolean> hasLeavesFrom(Statements writer, LogName log, long leafIndex) {
    return writer.run(HAS_LEAVES, Tuple.of(log.word(), leafIndex)).map(Found::flag);
  }
}
