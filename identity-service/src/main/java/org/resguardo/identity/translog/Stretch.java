package org.resguardo.identity.translog;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.tlog.Hash;

/// What is stored of the leaves up to the end of a tile, or of the log.
///
/// @param end index after the last leaf
/// @param checkpoints of trees that end here
/// @param cosigned those of them that met the witness quorum
record Stretch(
    long end,
    List<StoredEntry> entries,
    List<StoredCheckpoint> checkpoints,
    List<StoredCheckpoint> cosigned) {
  Stretch {
    entries = List.copyOf(entries);
    checkpoints = List.copyOf(checkpoints);
    cosigned = List.copyOf(cosigned);
  }

  /// The tree with these leaves, when everything fits.
  ///
  /// @param before the tree without them
  /// @throws DamagedLogException naming the first leaf or checkpoint that does not
  Growth verified(OwnLog log, TreeEdge before) throws DamagedLogException {
    List<Hash> leafHashes = leafHashes(before.size());
    for (StoredCheckpoint checkpoint : checkpoints) {
      int leaves = (int) (checkpoint.size() - before.size());
      TreeEdge tree = before.append(leafHashes.subList(0, leaves)).edge();
      if (!log.head(checkpoint).equals(tree.head())) {
        throw new DamagedLogException(
            "checkpoint " + checkpoint.size() + " has another root hash than the leaves");
      }
    }
    for (StoredCheckpoint checkpoint : cosigned) {
      requireSigned(log, checkpoint);
    }
    return before.append(leafHashes);
  }

  private List<Hash> leafHashes(long begin) throws DamagedLogException {
    List<Hash> leafHashes = new ArrayList<>();
    for (long index = begin; index < end; index++) {
      int place = (int) (index - begin);
      if (place >= entries.size() || entries.get(place).leafIndex() != index) {
        throw new DamagedLogException("leaf " + index + " is missing");
      }
      leafHashes.add(entries.get(place).verifiedHash());
    }
    return leafHashes;
  }

  // Cosigned under an earlier trust policy, it need not meet the present quorum; so only what it
  // says is compared.
  private void requireSigned(OwnLog log, StoredCheckpoint cosigned) throws DamagedLogException {
    for (StoredCheckpoint checkpoint : checkpoints) {
      if (checkpoint.size() == cosigned.size() && log.head(checkpoint).equals(log.head(cosigned))) {
        return;
      }
    }
    throw new DamagedLogException(
        "checkpoint " + cosigned.size() + " was cosigned, and is missing or another");
  }
}
