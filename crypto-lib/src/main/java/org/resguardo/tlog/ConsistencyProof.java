package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;

/// The hashes that show that one tree begins with all of another (RFC 6962 section 2.1.2).
///
/// @param hashes in the order of the RFC
public record ConsistencyProof(List<Hash> hashes) {
  /// The proof that a tree is consistent with itself.
  public static final ConsistencyProof EMPTY = new ConsistencyProof(List.of());

  public ConsistencyProof {
    hashes = List.copyOf(hashes);
  }

  /// Whether it proves that the tree of `newer` begins with all leaves of the tree of `older`.
  ///
  /// An empty `older` is refused: nothing proves it, and whoever asks has nothing to compare.
  public boolean verifies(TreeHead older, TreeHead newer) {
    if (older.size() < 1 || older.size() > newer.size()) {
      return false;
    }
    if (older.size() == newer.size()) {
      return hashes.isEmpty() && older.equals(newer);
    }
    return walk(older, newer);
  }

  /// RFC 9162 section 2.1.4.2.
  private boolean walk(TreeHead older, TreeHead newer) {
    List<Hash> path = new ArrayList<>(hashes);
    if (Long.bitCount(older.size()) == 1) {
      path.addFirst(older.rootHash());
    }
    if (path.isEmpty()) {
      return false;
    }
    int levels = Long.numberOfTrailingZeros(older.size());
    long node = (older.size() - 1) >> levels; // fn
    long last = (newer.size() - 1) >> levels; // sn
    return new Ascent(node, last, path.getFirst()).climb(path, older, newer);
  }

  /// Rebuilds both roots from the same hashes.
  private static final class Ascent {
    private long node;
    private long last;
    private Hash oldHash; // fr
    private Hash newHash; // sr

    Ascent(long node, long last, Hash seed) {
      this.node = node;
      this.last = last;
      this.oldHash = seed;
      this.newHash = seed;
    }

    boolean climb(List<Hash> path, TreeHead older, TreeHead newer) {
      for (Hash sibling : path.subList(1, path.size())) {
        if (last == 0) {
          return false;
        }
        step(sibling);
      }
      return last == 0 && oldHash.equals(older.rootHash()) && newHash.equals(newer.rootHash());
    }

    private void step(Hash sibling) {
      if ((node & 1) == 1 || node == last) {
        oldHash = Hash.ofNode(sibling, oldHash);
        newHash = Hash.ofNode(sibling, newHash);
        int levels = Long.numberOfTrailingZeros(node); // no sibling where the tree is ragged
        node >>= levels;
        last >>= levels;
      } else {
        newHash = Hash.ofNode(newHash, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
  }
}
