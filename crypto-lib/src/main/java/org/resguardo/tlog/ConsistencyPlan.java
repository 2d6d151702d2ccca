package org.resguardo.tlog;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which tiles prove that a tree has grown from a smaller one by appending only, and the proof made
/// from them. Immutable.
public final class ConsistencyPlan {
  private final ProofPlan plan;

  private ConsistencyPlan(long oldSize, long newSize) {
    this.plan = new ProofPlan(newSize, nodes(oldSize, newSize));
  }

  /// The plan for the trees of the first `oldSize` and the first `newSize` leaves.
  ///
  /// @throws IllegalArgumentException unless `0 < oldSize <= newSize`: with the empty tree
  ///   everything is consistent, and nothing proves it
  public static ConsistencyPlan of(long oldSize, long newSize) {
    if (oldSize < 1 || oldSize > newSize) {
      throw new IllegalArgumentException("a tree grows from at least one leaf");
    }
    return new ConsistencyPlan(oldSize, newSize);
  }

  /// RFC 6962 section 2.1.2, from the bottom up.
  private static List<LeafRange> nodes(long oldSize, long newSize) {
    Deque<LeafRange> nodes = new ArrayDeque<>();
    LeafRange subtree = new LeafRange(0, newSize);
    while (subtree.end() != oldSize) {
      boolean isLeft = oldSize <= subtree.middle();
      nodes.addFirst(isLeft ? subtree.right() : subtree.left());
      subtree = isLeft ? subtree.left() : subtree.right();
    }
    if (subtree.begin() != 0) { // the old tree itself is known to whoever verifies
      nodes.addFirst(subtree);
    }
    return List.copyOf(nodes);
  }

  /// The tiles that are needed; none when the sizes are equal.
  public Set<TileId> tiles() {
    return plan.tiles();
  }

  /// The proof.
  ///
  /// @param tiles at least those of {@link #tiles}
  /// @throws IllegalArgumentException when one is missing
  public ConsistencyProof proof(Map<TileId, Tile> tiles) {
    return new ConsistencyProof(plan.hashes(tiles));
  }

  /// The proof, from tiles fetched one by one.
  ///
  /// @throws IOException when a tile cannot be had
  public ConsistencyProof proof(TileSource source) throws IOException {
    return proof(plan.load(source));
  }
}
