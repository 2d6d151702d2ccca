package org.resguardo.report.oblivious;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// The weeks' keys, shared by all instances.
@ApplicationScoped
class ObliviousKeyRepository {
  private static final String INSERT =
      "insert into oblivious_key (week, sealed_seeds, is_confirmed) values ($1, $2, false)"
          + " on conflict (week) do nothing";
  private static final String ALL =
      "select week, sealed_seeds, is_confirmed from oblivious_key order by week";
  private static final String CONFIRM =
      "update oblivious_key set is_confirmed = true where week = $1";
  private static final String DELETE = "delete from oblivious_key where week < $1";

  private final Pool pool;

  ObliviousKeyRepository(Pool pool) {
    this.pool = pool;
  }

  /// Stores a key, unless there is one of that week: the first one counts, whichever instance made
  /// it.
  Uni<Void> insert(IsoWeek week, Bytes sealedSeeds) {
    Tuple row = Tuple.of(week.toString()).addBuffer(Buffer.buffer(sealedSeeds.toArray()));
    return execute(INSERT, row);
  }

  /// Emits all keys, the oldest first.
  Uni<List<StoredKey>> all() {
    return pool.query(ALL)
        .execute()
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .map(ObliviousKeyRepository::key)
                    .toList());
  }

  /// Notes that the log holds the week's public keys.
  Uni<Void> confirm(IsoWeek week) {
    return execute(CONFIRM, Tuple.of(week.toString()));
  }

  /// Deletes the keys of older weeks.
  Uni<Void> deleteBefore(IsoWeek oldest) {
    return execute(DELETE, Tuple.of(oldest.toString()));
  }

  private Uni<Void> execute(String sql, Tuple values) {
    return pool.preparedQuery(sql).execute(values).replaceWithVoid();
  }

  private static StoredKey key(Row row) {
    return new StoredKey(
        IsoWeek.parse(row.getString("week")),
        Bytes.of(row.getBuffer("sealed_seeds").getBytes()),
        row.getBoolean("is_confirmed"));
  }
}
