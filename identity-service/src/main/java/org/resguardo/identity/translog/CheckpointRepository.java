package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// Reads `log_checkpoint` and `log_cosigned`, and adds cosigned ones.
@ApplicationScoped
class CheckpointRepository {
  private static final String NEWEST =
      "select size, note from log_checkpoint where log = $1 order by size desc limit 1";
  private static final String NEWEST_COSIGNED =
      "select size, note from log_cosigned where log = $1 order by size desc limit 1";
  private static final String NEWEST_UNCOSIGNED =
      """
      select size, note from log_checkpoint where log = $1
      and size > coalesce((select max(size) from log_cosigned where log = $1), -1)
      order by size desc limit 1""";
  private static final String RANGE =
      """
      select size, note from log_checkpoint where log = $1 and size >= $2 and size <= $3
      order by size""";
  private static final String COSIGNED_RANGE =
      """
      select size, note from log_cosigned where log = $1 and size >= $2 and size <= $3
      order by size""";
  private static final String ADD_COSIGNED =
      "insert into log_cosigned (log, size, note) values ($1, $2, $3) on conflict do nothing";

  private final Statements statements;

  CheckpointRepository(Statements statements) {
    this.statements = statements;
  }

  /// Emits the newest checkpoint that was signed, if any was.
  Uni<Optional<StoredCheckpoint>> newest(LogName log) {
    return newest(statements, log);
  }

  /// As the other, in a transaction.
  Uni<Optional<StoredCheckpoint>> newest(Statements statements, LogName log) {
    return first(statements, NEWEST, log);
  }

  /// Emits the newest checkpoint that met the witness quorum, if any did.
  Uni<Optional<StoredCheckpoint>> newestCosigned(LogName log) {
    return first(statements, NEWEST_COSIGNED, log);
  }

  /// Emits the newest checkpoint that was signed, unless it has met the witness quorum.
  Uni<Optional<StoredCheckpoint>> newestUncosigned(LogName log) {
    return first(statements, NEWEST_UNCOSIGNED, log);
  }

  /// Emits the checkpoints of these sizes, both ends included.
  Uni<List<StoredCheckpoint>> range(LogName log, long from, long to) {
    return all(RANGE, log, from, to);
  }

  /// Emits the cosigned checkpoints of these sizes, both ends included.
  Uni<List<StoredCheckpoint>> cosignedRange(LogName log, long from, long to) {
    return all(COSIGNED_RANGE, log, from, to);
  }

  /// Adds a cosigned checkpoint; does nothing when another instance has added one of that size.
  Uni<Void> addCosigned(LogName log, StoredCheckpoint checkpoint) {
    return statements
        .run(ADD_COSIGNED, Tuple.of(log.word(), checkpoint.size(), checkpoint.note()))
        .replaceWithVoid();
  }

  private static Uni<Optional<StoredCheckpoint>> first(
      Statements statements, String sql, LogName log) {
    return statements
        .run(sql, Tuple.of(log.word()))
        .map(rows -> Found.first(rows, CheckpointRepository::checkpoint));
  }

  private Uni<List<StoredCheckpoint>> all(String sql, LogName log, long from, long to) {
    return statements
        .run(sql, Tuple.of(log.word(), from, to))
        .map(rows -> Found.all(rows, CheckpointRepository::checkpoint));
  }

  private static StoredCheckpoint checkpoint(Row row) {
    return new StoredCheckpoint(row.getLong("size"), row.getString("note"));
  }
}
