package org.resguardo.report.roster;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.resguardo.primitive.Bytes;

/// Keeps the memory for all instances, across restarts. One statement each.
@ApplicationScoped
class RosterMemoryRepository {
  private static final String LOAD = "select version, sha256, checkpoint from roster_memory";

  private static final String BEGIN =
      """
      insert into roster_memory (version, sha256, checkpoint) values ($1, $2, $3)
      on conflict do nothing
      """;

  private static final String REPLACE =
      """
      update roster_memory set version = $1, sha256 = $2, checkpoint = $3
      where version = $4 and checkpoint = $5
      """;

  private final Pool pool;

  RosterMemoryRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits what is remembered.
  Uni<Optional<RosterMemory>> load() {
    return pool.query(LOAD)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(RosterMemoryRepository::memory));
  }

  /// Emits whether the first memory was written: no other instance was faster.
  Uni<Boolean> begin(RosterMemory first) {
    return pool.preparedQuery(BEGIN).execute(values(first)).map(rows -> rows.rowCount() == 1);
  }

  /// Emits whether `next` was written in the place of `known`: no other instance was faster.
  Uni<Boolean> replace(RosterMemory known, RosterMemory next) {
    return pool.preparedQuery(REPLACE)
        .execute(values(next).addInteger(known.version()).addString(known.checkpoint()))
        .map(rows -> rows.rowCount() == 1);
  }

  private static Tuple values(RosterMemory memory) {
    return Tuple.tuple()
        .addInteger(memory.version())
        .addBuffer(io.vertx.mutiny.core.buffer.Buffer.buffer(memory.sha256().toArray()))
        .addString(memory.checkpoint());
  }

  private static RosterMemory memory(Row row) {
    return new RosterMemory(
        row.getInteger("version"),
        Bytes.of(row.getBuffer("sha256").getBytes()),
        row.getString("checkpoint"));
  }
}
