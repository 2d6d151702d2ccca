package org.resguardo.tlog;

import java.io.IOException;

/// Where entries come from: a log's address, a database, a memory. What it gives is not trusted.
@FunctionalInterface
public interface BundleSource {
  /// The entries behind that tile of level 0.
  ///
  /// @throws IOException when they cannot be had or are malformed
  EntryBundle entries(TileId id) throws IOException;
}
