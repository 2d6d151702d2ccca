package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.resguardo.primitive.Bytes;

/// What the one writer of a log does, in a transaction of its own.
@ApplicationScoped
class SequenceRepository {
  private static final int LOCKS = 0x6c6f67; // "log"; the other half says which

  private static final String LOCK = "select pg_try_advisory_xact_lock($1, hashtext($2))";
  private static final String IS_WAITING = "select exists (select from log_pending where log = $1)";
  // The first so many in the order of their ids; one statement, since an entry that comes in
  // between
  // two would be taken unseen.
  private static final String TAKE =
      """
      with last as (
        select id from (
          select id, row_number() over in_order as place, sum(length(data)) over in_order as total
          from (select id, data from log_pending where log = $1 order by id limit $2) as next
          window in_order as (order by id)) as counted
        where place = 1 or total <= $3 order by id desc limit 1),
      taken as (
        delete from log_pending where log = $1 and id <= (select id from last)
        returning id, data)
      select data from taken order by id""";
  private static final String ADD_ENTRIES =
      """
      insert into log_entry (log, leaf_index, leaf_hash, data)
      select $1, $2 + place - 1, leaf_hash, data
      from unnest($3::bytea[], $4::bytea[]) with ordinality as leaf (leaf_hash, data, place)""";
  private static final String ADD_TILES =
      """
      insert into log_tile (log, level, tile_index, hashes, root)
      select $1, level, tile_index, hashes, root
      from unnest($2::int[], $3::bigint[], $4::bytea[], $5::bytea[])
        as tile (level, tile_index, hashes, root)""";
  private static final String ADD_CHECKPOINT =
      "insert into log_checkpoint (log, size, note) values ($1, $2, $3)";

  private final StatementRepository statements;

  SequenceRepository(StatementRepository statements) {
    this.statements = statements;
  }

  /// Runs `work` in a transaction, rolled back when it fails.
  <T> Uni<T> inTransaction(Function<Statements, Uni<T>> work) {
    return statements.inTransaction(work);
  }

  /// Emits whether entries wait for that log.
  Uni<Boolean> isWaiting(LogName log) {
    return statements.run(IS_WAITING, Tuple.of(log.word())).map(Found::flag);
  }

  /// Emits whether this transaction is the one writer of that log now, and until it ends.
  Uni<Boolean> tryLock(Statements writer, LogName log) {
    return writer.run(LOCK, Tuple.of(LOCKS, log.word())).map(Found::flag);
  }

  /// Takes waiting entries out of the line, in the order of their random ids, and emits them.
  Uni<List<Bytes>> take(Statements writer, LogName log, int maxEntries, long maxBytes) {
    return writer
        .run(TAKE, Tuple.of(log.word(), maxEntries, maxBytes))
        .map(rows -> Found.all(rows, row -> Found.bytes(row, "data")));
  }

  /// Stores a batch. Fails when somebody else has stored a leaf or checkpoint of the same place.
  Uni<Void> add(Statements writer, LogName log, Batch batch) {
    return addEntries(writer, log, batch)
        .chain(() -> addTiles(writer, log, batch.tiles()))
        .chain(() -> addCheckpoint(writer, log, batch.checkpoint()));
  }

  private static Uni<Void> addEntries(Statements writer, LogName log, Batch batch) {
    Tuple values =
        Tuple.tuple()
            .addString(log.word())
            .addLong(batch.firstIndex())
            .addValue(Found.array(batch.leafHashes().stream().map(Found::buffer)))
            .addValue(Found.array(batch.entries().stream().map(Found::buffer)));
    return writer.run(ADD_ENTRIES, values).replaceWithVoid();
  }

  private static Uni<Void> addTiles(Statements writer, LogName log, List<CompletedTile> tiles) {
    if (tiles.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple values =
        Tuple.tuple()
            .addString(log.word())
            .addArrayOfInteger(
                tiles.stream().map(tile -> tile.id().level()).toArray(Integer[]::new))
            .addArrayOfLong(tiles.stream().map(tile -> tile.id().index()).toArray(Long[]::new))
            .addValue(Found.array(tiles.stream().map(tile -> Buffer.buffer(tile.tile().encoded()))))
            .addValue(Found.array(tiles.stream().map(CompletedTile::rootHash).map(Found::buffer)));
    return writer.run(ADD_TILES, values).replaceWithVoid();
  }

  private static Uni<Void> addCheckpoint(
      Statements writer, LogName log, StoredCheckpoint checkpoint) {
    return writer
        .run(ADD_CHECKPOINT, Tuple.of(log.word(), checkpoint.size(), checkpoint.note()))
        .replaceWithVoid();
  }
}
