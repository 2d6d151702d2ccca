package org.resguardo.identity.translog;

import java.util.List;

/// What appending leaves to an edge made.
///
/// @param edge the new edge
/// @param tiles that were completed, lower levels before those that stand on them
record Growth(TreeEdge edge, List<CompletedTile> tiles) {
  Growth {
    tiles = List.copyOf(tiles);
  }
}
