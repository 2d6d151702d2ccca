package org.resguardo.identity.translog;

import org.resguardo.tlog.TileId;

/// How far a check of a whole log has come. Immutable.
///
/// @param checked the tree of the leaves that were checked, rebuilt from them
/// @param goal number of leaves when the walk began
record Walk(TreeEdge checked, long goal) {
  static Walk to(long goal) {
    return new Walk(TreeEdge.EMPTY, goal);
  }

  boolean isDone() {
    return checked.size() == goal;
  }

  /// The end of the next stretch: at most one tile of leaves.
  long nextEnd() {
    long endOfTile = (checked.size() / TileId.FULL + 1) * TileId.FULL;
    return Math.min(endOfTile, goal);
  }

  Walk at(TreeEdge farther) {
    return new Walk(farther, goal);
  }
}
