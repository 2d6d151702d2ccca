package org.resguardo.tlog;

import java.io.IOException;
import java.util.List;
import java.util.function.ObjLongConsumer;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.LogRefusedException.Reason;

/// Reads a log from its first leaf to its last, and shows that this is the tree of a checkpoint.
///
/// Takes one request for 256 leaves, and memory for as many. Immutable.
public final class LogContents {
  private final TreeHead head;

  /// The contents under that checkpoint.
  public LogContents(WitnessedCheckpoint checkpoint) {
    this.head = checkpoint.treeHead();
  }

  /// All entries, read from bundles.
  ///
  /// @param visitor gets neighbouring entries with the index of the first, in order. None is proven
  ///   before this method returns: do not act on them earlier
  /// @throws LogRefusedException when they are not the entries of the checkpoint
  /// @throws IOException when a bundle cannot be had
  public void entries(BundleSource source, ObjLongConsumer<List<Bytes>> visitor)
      throws LogRefusedException, IOException {
    Frontier frontier = Frontier.empty();
    while (frontier.size() < head.size()) {
      EntryBundle bundle = source.entries(next(frontier));
      visitor.accept(bundle.entries(), frontier.size());
      frontier = frontier.appendAll(bundle.tile().hashes());
    }
    requireHead(frontier);
  }

  /// All leaf hashes, read from tiles of level 0.
  ///
  /// @param visitor as that of {@link #entries}
  /// @throws LogRefusedException when they are not the leaves of the checkpoint
  /// @throws IOException when a tile cannot be had
  public void leafHashes(TileSource source, ObjLongConsumer<List<Hash>> visitor)
      throws LogRefusedException, IOException {
    Frontier frontier = Frontier.empty();
    while (frontier.size() < head.size()) {
      List<Hash> hashes = source.tile(next(frontier)).hashes();
      visitor.accept(hashes, frontier.size());
      frontier = frontier.appendAll(hashes);
    }
    requireHead(frontier);
  }

  private TileId next(Frontier frontier) {
    return TileId.ofTree(0, frontier.size() / TileId.FULL, head.size());
  }

  private void requireHead(Frontier frontier) throws LogRefusedException {
    if (!frontier.treeHead().equals(head)) {
      throw new LogRefusedException(Reason.OTHER_CONTENTS);
    }
  }
}
