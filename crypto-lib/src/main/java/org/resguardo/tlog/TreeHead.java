package org.resguardo.tlog;

/// How large a tree is and what its root hash is. A value without any proof.
///
/// @param size number of leaves
public record TreeHead(long size, Hash rootHash) {
  /// The tree without leaves.
  public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY_TREE);

  public TreeHead {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has no negative size");
    }
  }
}
