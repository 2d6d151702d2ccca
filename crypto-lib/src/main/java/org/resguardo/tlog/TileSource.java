package org.resguardo.tlog;

import java.io.IOException;

/// Where tiles come from: a log's address, a database, a memory. What it gives is not trusted.
@FunctionalInterface
public interface TileSource {
  /// That tile.
  ///
  /// @throws IOException when it cannot be had or is malformed
  Tile tile(TileId id) throws IOException;
}
