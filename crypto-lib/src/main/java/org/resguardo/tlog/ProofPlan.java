package org.resguardo.tlog;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The nodes a proof consists of, and the tiles they are computed from.
record ProofPlan(long treeSize, List<LeafRange> nodes) {
  ProofPlan {
    nodes = List.copyOf(nodes);
  }

  Set<TileId> tiles() {
    return nodes.stream()
        .flatMap(node -> node.tiles(treeSize))
        .collect(Collectors.toUnmodifiableSet());
  }

  List<Hash> hashes(Map<TileId, Tile> tiles) {
    return nodes.stream().map(node -> node.hash(treeSize, tiles)).toList();
  }

  Map<TileId, Tile> load(TileSource source) throws IOException {
    Map<TileId, Tile> loaded = new HashMap<>();
    for (TileId id : tiles()) {
      loaded.put(id, source.tile(id));
    }
    return loaded;
  }
}
