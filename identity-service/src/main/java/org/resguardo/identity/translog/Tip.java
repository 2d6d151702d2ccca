package org.resguardo.identity.translog;

import java.util.List;
import java.util.Optional;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.TreeHead;

/// The end of a log as it is stored, before anything is built on it.
///
/// @param newest empty when the log has not begun
/// @param edge partial tiles, as far as they are there
/// @param hasLeavesBeyond whether there are leaves that `newest` does not cover
record Tip(Optional<StoredCheckpoint> newest, List<List<Hash>> edge, boolean hasLeavesBeyond) {
  /// The edge of the tree that the newest checkpoint signs.
  ///
  /// @throws DamagedLogException when something else is stored than was signed
  TreeEdge verified(OwnLog log) throws DamagedLogException {
    TreeHead head = newest.isPresent() ? log.head(newest.get()) : TreeHead.EMPTY;
    if (hasLeavesBeyond) {
      throw new DamagedLogException(
          "leaf " + head.size() + " stands behind the last checkpoint of size " + head.size());
    }
    TreeEdge tree = edgeOf(head.size());
    if (!tree.head().equals(head)) {
      throw new DamagedLogException("checkpoint " + head.size() + " does not fit the last tiles");
    }
    return tree;
  }

  private TreeEdge edgeOf(long size) throws DamagedLogException {
    try {
      return new TreeEdge(size, edge);
    } catch (IllegalArgumentException missing) {
      throw new DamagedLogException("leaves or tiles are missing before leaf " + size);
    }
  }
}
