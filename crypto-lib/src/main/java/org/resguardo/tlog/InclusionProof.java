package org.resguardo.tlog;

import java.util.List;

/// The hashes that lead from a leaf to the root (RFC 6962 section 2.1.1, "audit path").
///
/// @param hashes from the leaf's sibling up to the root's child
public record InclusionProof(long leafIndex, List<Hash> hashes) {
  public InclusionProof {
    hashes = List.copyOf(hashes);
    if (leafIndex < 0) {
      throw new IllegalArgumentException("a leaf has no negative index");
    }
  }

  /// Whether it proves that the leaf of `leafHash` stands at its index in the tree of `head`.
  ///
  /// Proves nothing about who vouches for `head`.
  public boolean verifies(Hash leafHash, TreeHead head) {
    return leafIndex < head.size() && walk(leafHash, head);
  }

  /// RFC 9162 section 2.1.3.2.
  private boolean walk(Hash leafHash, TreeHead head) {
    long node = leafIndex; // fn
    long last = head.size() - 1; // sn
    Hash hash = leafHash; // r
    for (Hash sibling : hashes) {
      if (last == 0) {
        return false;
      }
      if ((node & 1) == 1 || node == last) {
        hash = Hash.ofNode(sibling, hash);
        int levels = Long.numberOfTrailingZeros(node); // no sibling where the tree is ragged
        node >>= levels;
        last >>= levels;
      } else {
        hash = Hash.ofNode(hash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(head.rootHash());
  }
}
