package org.resguardo.identity.translog;

import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;

/// Entries with all that makes them part of the tree, to be stored in one transaction.
///
/// @param firstIndex index of the first of the new leaves
/// @param tiles that they complete
/// @param checkpoint of the tree with them
record Batch(
    long firstIndex,
    List<Bytes> entries,
    List<Hash> leafHashes,
    List<CompletedTile> tiles,
    StoredCheckpoint checkpoint) {
  Batch {
    entries = List.copyOf(entries);
    leafHashes = List.copyOf(leafHashes);
    tiles = List.copyOf(tiles);
  }
}
