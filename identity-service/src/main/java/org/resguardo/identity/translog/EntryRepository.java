package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.tlog.Hash;

/// Reads `log_entry`.
@ApplicationScoped
class EntryRepository {
  private static final String RANGE =
      """
      select leaf_index, leaf_hash, data from log_entry
      where log = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index""";

  // One entry may be logged twice; its first leaf proves as much as the others. Found by its hash
  // before anything else, so that the planner never walks the log in the order of its leaves.
  private static final String INDEX =
      """
      with leaf as materialized (
        select log, leaf_index from log_entry where leaf_hash = $2)
      select leaf_index from leaf
      where log = $1 and leaf_index < $3 order by leaf_index limit 1""";

  private final Statements statements;

  EntryRepository(Statements statements) {
    this.statements = statements;
  }

  /// Emits the entries from `from` to before `end` that there are, in order.
  Uni<List<StoredEntry>> range(LogName log, long from, long end) {
    return statements
        .run(RANGE, Tuple.of(log.word(), from, end))
        .map(rows -> Found.all(rows, EntryRepository::entry));
  }

  /// Emits where that leaf stands in the tree of the first `treeSize` leaves, if it does.
  Uni<Optional<Long>> leafIndex(LogName log, Hash leafHash, long treeSize) {
    return statements
        .run(INDEX, Tuple.of(log.word(), Found.buffer(leafHash), treeSize))
        .map(rows -> Found.first(rows, row -> row.getLong("leaf_index")));
  }

  private static StoredEntry entry(Row row) {
    return new StoredEntry(
        row.getLong("leaf_index"), Found.hash(row, "leaf_hash"), Found.bytes(row, "data"));
  }
}
