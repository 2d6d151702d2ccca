package org.resguardo.identity.translog;

import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;

/// A full tile as it is stored; nothing about it is verified.
///
/// @param hashes 256 of them, one after the other
/// @param root the hash above them
record StoredTile(Bytes hashes, Hash root) {
  boolean isOf(CompletedTile computed) {
    return root.equals(computed.rootHash()) && hashes.equals(Bytes.of(computed.tile().encoded()));
  }
}
