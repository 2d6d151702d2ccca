package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.resguardo.primitive.Bytes;

/// A tree in memory, hashed by the letter of RFC 6962 section 2.1 and cut into tiles by the letter
/// of tlog-tiles; slow, and independent of what it tests.
final class TestTree implements TileSource {
  private final List<Bytes> entries;
  private final List<Hash> leafHashes;

  TestTree(List<Bytes> entries) {
    this.entries = List.copyOf(entries);
    this.leafHashes = entries.stream().map(entry -> Hash.ofLeaf(entry.toArray())).toList();
  }

  /// The entries `0`, `1`, ...
  static TestTree ofSize(int size) {
    return new TestTree(
        IntStream.range(0, size).mapToObj(i -> Bytes.utf8(Integer.toString(i))).toList());
  }

  Hash leafHash(int index) {
    return leafHashes.get(index);
  }

  byte[] entry(int index) {
    return entries.get(index).toArray();
  }

  int size() {
    return entries.size();
  }

  /// The head of the first `size` leaves.
  TreeHead head(int size) {
    return new TreeHead(size, mth(leafHashes.subList(0, size)));
  }

  @Override
  public Tile tile(TileId id) {
    List<Hash> hashes = new ArrayList<>();
    int leaves = 1 << (8 * id.level());
    for (int i = 0; i < id.width(); i++) {
      int from = (int) (id.index() * 256 + i) * leaves;
      hashes.add(mth(leafHashes.subList(from, from + leaves)));
    }
    return Tile.of(hashes);
  }

  private static Hash mth(List<Hash> leaves) {
    if (leaves.isEmpty()) {
      return Hash.EMPTY_TREE;
    }
    if (leaves.size() == 1) {
      return leaves.getFirst();
    }
    int k = Integer.highestOneBit(leaves.size() - 1);
    return Hash.ofNode(mth(leaves.subList(0, k)), mth(leaves.subList(k, leaves.size())));
  }
}
