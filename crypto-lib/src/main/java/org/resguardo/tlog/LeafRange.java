package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Neighbouring leaves that hang below one node of a tree, from `begin` to before `end`.
///
/// Unless it ends where the tree ends, it is a perfect subtree.
record LeafRange(long begin, long end) {
  /// Where RFC 6962 parts the tree of these leaves: before the end by less than the largest power
  /// of two that is smaller than their number.
  long middle() {
    return begin + Long.highestOneBit(end - begin - 1);
  }

  LeafRange left() {
    return new LeafRange(begin, middle());
  }

  LeafRange right() {
    return new LeafRange(middle(), end);
  }

  /// The tiles its hash is computed from, in a tree of `treeSize` leaves.
  Stream<TileId> tiles(long treeSize) {
    return perfectSubtrees().stream().map(subtree -> subtree.tile(treeSize));
  }

  /// The hash of its node.
  Hash hash(long treeSize, Map<TileId, Tile> tiles) {
    List<Hash> row =
        perfectSubtrees().stream().map(subtree -> subtree.hash(treeSize, tiles)).toList();
    return Objects.requireNonNull(Frontier.fold(row));
  }

  private List<PerfectSubtree> perfectSubtrees() {
    List<PerfectSubtree> row = new ArrayList<>();
    for (long from = begin; from < end; from += Long.highestOneBit(end - from)) {
      row.add(new PerfectSubtree(from, Long.numberOfTrailingZeros(Long.highestOneBit(end - from))));
    }
    return row;
  }

  /// The `2^height` leaves from `begin` on, which is a multiple of that number.
  private record PerfectSubtree(long begin, int height) {
    TileId tile(long treeSize) {
      return TileId.ofTree(level(), firstHash() / TileId.FULL, treeSize);
    }

    Hash hash(long treeSize, Map<TileId, Tile> tiles) {
      Tile tile = tiles.get(tile(treeSize));
      if (tile == null || tile.hashes().size() != tile(treeSize).width()) {
        throw new IllegalArgumentException("not all tiles of the plan are there");
      }
      int width = 1 << (height % TileId.HEIGHT);
      return tile.subtreeHash((int) (firstHash() % TileId.FULL), width);
    }

    private int level() {
      return height / TileId.HEIGHT;
    }

    private long firstHash() {
      return begin >> (TileId.HEIGHT * level());
    }
  }
}
