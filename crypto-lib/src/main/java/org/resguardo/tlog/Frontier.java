package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The right edge of a tree: all one needs to append a leaf and to tell the root hash.
///
/// A tree of `size` leaves is a row of perfect subtrees, one for each set bit of `size`, the
/// largest at the left. Immutable, thread-safe; appending costs at most 63 hashes, two on average.
public final class Frontier {
  private static final Frontier EMPTY = new Frontier(0, List.of());

  private final long size;
  private final List<Hash> hashes;

  private Frontier(long size, List<Hash> hashes) {
    this.size = size;
    this.hashes = hashes;
  }

  /// The tree without leaves.
  public static Frontier empty() {
    return EMPTY;
  }

  /// A frontier as it was kept.
  ///
  /// @param hashes of the perfect subtrees, left to right
  /// @throws IllegalArgumentException when there are not as many as `size` asks for
  public static Frontier of(long size, List<Hash> hashes) {
    if (size < 0 || Long.bitCount(size) != hashes.size()) {
      throw new IllegalArgumentException("a frontier has one hash for each set bit of its size");
    }
    return new Frontier(size, List.copyOf(hashes));
  }

  /// The frontier after one more leaf.
  public Frontier append(Hash leafHash) {
    List<Hash> row = new ArrayList<>(hashes);
    Hash subtree = leafHash;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      subtree = Hash.ofNode(row.removeLast(), subtree);
    }
    row.add(subtree);
    return new Frontier(Math.incrementExact(size), List.copyOf(row));
  }

  /// The root hash of the tree.
  public Hash rootHash() {
    Hash root = fold(hashes);
    return root == null ? Hash.EMPTY_TREE : root;
  }

  /// Size and root hash.
  public TreeHead treeHead() {
    return new TreeHead(size, rootHash());
  }

  /// Number of leaves.
  public long size() {
    return size;
  }

  /// Hashes of the perfect subtrees, left to right.
  public List<Hash> hashes() {
    return hashes;
  }

  /// The hash above a row of perfect subtrees of falling size; null above none.
  static @Nullable Hash fold(List<Hash> row) {
    Hash right = null;
    for (Hash left : row.reversed()) {
      right = right == null ? left : Hash.ofNode(left, right);
    }
    return right;
  }
}
