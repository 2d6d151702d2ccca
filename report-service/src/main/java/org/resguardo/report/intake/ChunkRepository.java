package org.resguardo.report.intake;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/// Adds chunks and finds out which there are. One statement each.
@ApplicationScoped
class ChunkRepository {
  // The lock keeps the upload from being dropped or released meanwhile.
  private static final String ADD =
      """
      insert into intake_chunk (intake_id, number, index, bytes)
      select a.intake_id, a.number, $3, $4
      from intake i join intake_attachment a on a.intake_id = i.id
      where i.id = $1 and a.number = $2 and a.chunks > $3
      for key share of i
      on conflict do nothing
      """;

  private static final String HOLDS =
      """
      select bytes = $4 as is_the_same from intake_chunk
      where intake_id = $1 and number = $2 and index = $3
      """;

  // One row with nothing missing tells a complete upload from none.
  private static final String MISSING =
      """
      select m.number, m.index from intake i left join lateral (
        select a.number, place.index
        from intake_attachment a cross join generate_series(0, a.chunks - 1) as place (index)
        where a.intake_id = i.id and not exists (
          select from intake_chunk c
          where c.intake_id = i.id and c.number = a.number and c.index = place.index)
      ) m on true
      where i.id = $1
      order by 1, 2
      """;

  private final Pool pool;

  ChunkRepository(Pool pool) {
    this.pool = pool;
  }

  /// Emits whether the chunk was added: it is not when there is one already, or no such place.
  Uni<Boolean> add(UUID upload, ChunkPlace place, byte[] bytes) {
    return pool.preparedQuery(ADD)
        .execute(values(upload, place, bytes))
        .map(rows -> rows.rowCount() == 1);
  }

  /// Emits whether the chunk stored there has these bytes; nothing when there is none.
  Uni<Optional<Boolean>> holds(UUID upload, ChunkPlace place, byte[] bytes) {
    return pool.preparedQuery(HOLDS)
        .execute(values(upload, place, bytes))
        .map(
            rows ->
                StreamSupport.stream(rows.spliterator(), false)
                    .findFirst()
                    .map(row -> row.getBoolean("is_the_same")));
  }

  /// Emits the places without a chunk, in order; nothing when there is no such upload.
  Uni<Optional<List<ChunkPlace>>> missing(UUID upload) {
    return pool.preparedQuery(MISSING).execute(Tuple.of(upload)).map(ChunkRepository::places);
  }

  private static Optional<List<ChunkPlace>> places(RowSet<Row> rows) {
    return rows.size() == 0
        ? Optional.empty()
        : Optional.of(
            StreamSupport.stream(rows.spliterator(), false)
                .filter(row -> row.getInteger("number") != null)
                .map(row -> new ChunkPlace(row.getInteger("number"), row.getInteger("index")))
                .toList());
  }

  private static Tuple values(UUID upload, ChunkPlace place, byte[] bytes) {
    return Tuple.of(upload, place.attachment(), place.chunk(), Buffer.buffer(bytes));
  }
}
