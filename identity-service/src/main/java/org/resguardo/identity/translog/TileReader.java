package org.resguardo.identity.translog;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// Reads the tiles that a proof needs.
@ApplicationScoped
class TileReader {
  private final TileRepository tiles;

  TileReader(TileRepository tiles) {
    this.tiles = tiles;
  }

  /// Emits the tiles. Fails with {@link DamagedLogException} when one is not there as a whole.
  Uni<Map<TileId, Tile>> read(LogName log, Collection<TileId> ids) {
    return Multi.createFrom()
        .iterable(ids)
        .onItem()
        .transformToUniAndMerge(id -> tile(log, id).map(tile -> Map.entry(id, tile)))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue);
  }

  private Uni<Tile> tile(LogName log, TileId id) {
    return tiles.encoded(log, id).flatMap(encoded -> parsed(id, encoded));
  }

  private static Uni<Tile> parsed(TileId id, Bytes encoded) {
    try {
      return Uni.createFrom().item(Tile.parse(id, encoded.toArray()));
    } catch (LogFormatException incomplete) {
      return Uni.createFrom().failure(new DamagedLogException(id.path() + " is not complete"));
    }
  }
}
