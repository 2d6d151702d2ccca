package org.resguardo.tlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tiles prove that a leaf is in a tree, and the proof made from them.
///
/// Asks for about three tiles for a million leaves, and never for the whole tree. Immutable.
public final class InclusionPlan {
  private final long leafIndex;
  private final ProofPlan plan;

  private InclusionPlan(long leafIndex, long treeSize) {
    this.leafIndex = leafIndex;
    this.plan = new ProofPlan(treeSize, siblings(leafIndex, treeSize));
  }

  /// The plan for the leaf at `leafIndex` in the tree of the first `treeSize` leaves.
  ///
  /// @throws IllegalArgumentException when that tree has no such leaf
  public static InclusionPlan of(long leafIndex, long treeSize) {
    if (leafIndex < 0 || leafIndex >= treeSize) {
      throw new IllegalArgumentException("the tree has no such leaf");
    }
    return new InclusionPlan(leafIndex, treeSize);
  }

  /// RFC 6962 section 2.1.1, from the leaf up.
  private static List<LeafRange> siblings(long leafIndex, long treeSize) {
    Deque<LeafRange> siblings = new ArrayDeque<>();
    LeafRange subtree = new LeafRange(0, treeSize);
    while (subtree.end() - subtree.begin() > 1) {
      boolean isLeft = leafIndex < subtree.middle();
      siblings.addFirst(isLeft ? subtree.right() : subtree.left());
      subtree = isLeft ? subtree.left() : subtree.right();
    }
    return List.copyOf(siblings);
  }

  /// The tiles that are needed; none for the only leaf of a tree.
  public Set<TileId> tiles() {
    return plan.tiles();
  }

  /// The proof.
  ///
  /// @param tiles at least those of {@link #tiles}
  /// @throws IllegalArgumentException when one is missing
  public InclusionProof proof(Map<TileId, Tile> tiles) {
    return new InclusionProof(leafIndex, plan.hashes(tiles));
  }

  /// The proof, from tiles fetched one by one.
  ///
  /// @throws IOException when a tile cannot be had
  public InclusionProof proof(TileSource source) throws IOException {
    return proof(plan.load(source));
  }
}
