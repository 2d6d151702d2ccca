package org.resguardo.identity.translog;

import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;

/// A leaf as it is stored; nothing about it is verified.
record StoredEntry(long leafIndex, Hash leafHash, Bytes data) {
  /// The leaf hash, when it is that of the entry.
  Hash verifiedHash() throws DamagedLogException {
    if (!Hash.ofLeaf(data.toArray()).equals(leafHash)) {
      throw new DamagedLogException("leaf " + leafIndex + " does not have its leaf hash");
    }
    return leafHash;
  }
}
