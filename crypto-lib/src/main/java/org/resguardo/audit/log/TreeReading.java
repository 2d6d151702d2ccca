package org.resguardo.audit.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TileSource;
import org.resguardo.tlog.TreeHead;

/// Recomputes a tree from all its tiles: the root from the leaves, and every tile above from those
/// below. Holds one hash for each 256 leaves.
final class TreeReading {
  /// A log that claims to be larger is not read to its end.
  private static final long MAX_SIZE = 20_000_000;

  private final TileSource tiles;
  private final TreeHead head;

  TreeReading(TileSource tiles, TreeHead head) {
    this.tiles = tiles;
    this.head = head;
  }

  static boolean isTooLarge(TreeHead head) {
    return head.size() > MAX_SIZE;
  }

  /// The tiles of a level of a tree of that size, from left to right.
  static List<TileId> level(int level, long treeSize) {
    long hashes = level < Long.BYTES ? treeSize >> (8 * level) : 0;
    return LongStream.range(0, Math.ceilDiv(hashes, (long) TileId.FULL))
        .mapToObj(index -> TileId.ofTree(level, index, treeSize))
        .toList();
  }

  /// What speaks against the tree.
  Optional<String> complaint() throws IOException {
    Frontier frontier = Frontier.empty();
    List<Hash> above = new ArrayList<>();
    for (TileId id : level(0, head.size())) {
      Tile tile = tiles.tile(id);
      for (Hash leaf : tile.hashes()) {
        frontier = frontier.append(leaf);
      }
      addRoot(id, tile, above);
    }
    return frontier.rootHash().equals(head.rootHash())
        ? complaintAbove(1, above)
        : Optional.of("the published hashes do not lead to the root hash of the tree head");
  }

  private Optional<String> complaintAbove(int level, List<Hash> expected) throws IOException {
    List<Hash> above = new ArrayList<>();
    for (TileId id : level(level, head.size())) {
      Tile tile = tiles.tile(id);
      int from = (int) id.firstHash();
      if (!tile.hashes().equals(expected.subList(from, from + id.width()))) {
        return Optional.of(id.path() + " does not follow from the tiles below it");
      }
      addRoot(id, tile, above);
    }
    return expected.size() < TileId.FULL ? Optional.empty() : complaintAbove(level + 1, above);
  }

  private static void addRoot(TileId id, Tile tile, List<Hash> above) {
    if (id.isFull()) {
      above.add(tile.rootHash());
    }
  }
}
