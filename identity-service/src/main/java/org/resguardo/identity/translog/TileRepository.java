package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// Reads the hashes of the tree. Full tiles are stored; partial ones are put together from what is
/// below them, at most 255 rows.
@ApplicationScoped
class TileRepository {
  private static final String FULL =
      "select hashes, root from log_tile where log = $1 and level = $2 and tile_index = $3";
  private static final String LEAVES =
      """
      select leaf_hash as hash from log_entry
      where log = $1 and leaf_index >= $2 and leaf_index < $3 order by leaf_index""";
  private static final String ROOTS =
      """
      select root as hash from log_tile
      where log = $1 and level = $2 and tile_index >= $3 and tile_index < $4 order by tile_index""";

  private static final Bytes NOTHING = Bytes.of(new byte[0]);

  private final Statements statements;

  TileRepository(Statements statements) {
    this.statements = statements;
  }

  /// Emits a full tile as it is stored, if it is.
  Uni<Optional<StoredTile>> full(LogName log, TileId id) {
    return statements
        .run(FULL, Tuple.of(log.word(), id.level(), id.index()))
        .map(
            rows ->
                Found.first(
                    rows,
                    row -> new StoredTile(Found.bytes(row, "hashes"), Found.hash(row, "root"))));
  }

  /// Emits the bytes of a tile, fewer than its width asks for when the log is damaged.
  Uni<Bytes> encoded(LogName log, TileId id) {
    if (id.isFull()) {
      return full(log, id).map(found -> found.map(StoredTile::hashes).orElse(NOTHING));
    }
    return hashes(statements, log, id.level(), id.firstHash(), id.firstHash() + id.width())
        .map(hashes -> hashes.isEmpty() ? NOTHING : Bytes.of(Tile.of(hashes).encoded()));
  }

  /// Emits the partial tile of each level of a tree, the leaves first.
  Uni<List<List<Hash>>> edge(Statements statements, LogName log, long treeSize) {
    List<Uni<List<Hash>>> levels =
        IntStream.range(0, TreeEdge.levelsOf(treeSize))
            .mapToObj(level -> partial(statements, log, treeSize, level))
            .toList();
    return levels.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Uni.join().all(levels).andCollectFailures();
  }

  private static Uni<List<Hash>> partial(
      Statements statements, LogName log, long treeSize, int level) {
    long end = TreeEdge.hashesAt(treeSize, level);
    return hashes(statements, log, level, end - TreeEdge.widthAt(treeSize, level), end);
  }

  private static Uni<List<Hash>> hashes(
      Statements statements, LogName log, int level, long from, long end) {
    var found =
        level == 0
            ? statements.run(LEAVES, Tuple.of(log.word(), from, end))
            : statements.run(ROOTS, Tuple.of(log.word(), level - 1, from, end));
    return found.map(rows -> Found.all(rows, row -> Found.hash(row, "hash")));
  }
}
