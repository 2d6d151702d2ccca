package org.resguardo.identity.translog;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.tlog.Frontier;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TreeHead;

/// The right edge of a tree, as its partial tiles: what has to be read to append to it. Immutable.
///
/// @param size number of leaves
/// @param levels the hashes of the partial tile of each level, the leaves first; empty where the
///   last tile is full
record TreeEdge(long size, List<List<Hash>> levels) {
  static final TreeEdge EMPTY = new TreeEdge(0, List.of());

  /// @throws IllegalArgumentException when there are not as many hashes as `size` asks for
  TreeEdge {
    levels = levels.stream().map(List::copyOf).toList();
    if (levels.size() != levelsOf(size)) {
      throw new IllegalArgumentException("a tree of that size has another number of levels");
    }
    for (int level = 0; level < levels.size(); level++) {
      if (levels.get(level).size() != widthAt(size, level)) {
        throw new IllegalArgumentException("a partial tile has another number of hashes");
      }
    }
  }

  /// How many levels of tiles a tree has.
  static int levelsOf(long size) {
    int level = 0;
    while (hashesAt(size, level) > 0) {
      level++;
    }
    return level;
  }

  /// How many hashes of a level a tree has.
  static long hashesAt(long size, int level) {
    return size >> (Byte.SIZE * level);
  }

  /// How many of them are in a partial tile.
  static int widthAt(long size, int level) {
    return (int) (hashesAt(size, level) % TileId.FULL);
  }

  /// Size and root hash of the tree.
  TreeHead head() {
    List<Hash> perfectSubtrees = new ArrayList<>();
    for (List<Hash> level : levels.reversed()) {
      Frontier frontier = Frontier.empty();
      for (Hash hash : level) {
        frontier = frontier.append(hash);
      }
      perfectSubtrees.addAll(frontier.hashes());
    }
    return Frontier.of(size, perfectSubtrees).treeHead();
  }

  /// The tree with more leaves, and the tiles that they complete.
  Growth append(List<Hash> leafHashes) {
    return new Growing(this).append(leafHashes);
  }
}
