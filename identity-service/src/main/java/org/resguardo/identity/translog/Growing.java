package org.resguardo.identity.translog;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// Appends leaves to an edge. Used once.
final class Growing {
  private final List<List<Hash>> levels = new ArrayList<>();
  private final List<CompletedTile> completed = new ArrayList<>();
  private long size;

  Growing(TreeEdge edge) {
    this.size = edge.size();
    edge.levels().forEach(level -> levels.add(new ArrayList<>(level)));
  }

  Growth append(List<Hash> leafHashes) {
    for (Hash leafHash : leafHashes) {
      size = Math.incrementExact(size);
      add(0, leafHash);
    }
    return new Growth(new TreeEdge(size, levels), completed);
  }

  private void add(int level, Hash hash) {
    if (level == levels.size()) {
      levels.add(new ArrayList<>());
    }
    List<Hash> hashes = levels.get(level);
    hashes.add(hash);
    if (hashes.size() == TileId.FULL) {
      complete(level, Tile.of(hashes));
    }
  }

  private void complete(int level, Tile tile) {
    levels.get(level).clear();
    Hash root = tile.rootHash();
    long index = TreeEdge.hashesAt(size, level + 1) - 1;
    completed.add(new CompletedTile(new TileId(level, index, TileId.FULL), tile, root));
    add(level + 1, root);
  }
}
