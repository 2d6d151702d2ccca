package org.resguardo.tlog;

import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// 1 to 256 neighbouring hashes of a tree at a height that is a multiple of eight. Nothing about
/// them is verified: what a proof made from tiles is worth shows when the proof is verified.
///
/// Immutable. Format: c2sp.org/tlog-tiles.
public final class Tile {
  private final List<Hash> hashes;

  private Tile(List<Hash> hashes) {
    this.hashes = hashes;
  }

  /// A tile of these hashes, from left to right.
  ///
  /// @throws IllegalArgumentException when there is none or more than 256
  public static Tile of(List<Hash> hashes) {
    if (hashes.isEmpty() || hashes.size() > TileId.FULL) {
      throw new IllegalArgumentException("a tile has 1 to " + TileId.FULL + " hashes");
    }
    return new Tile(List.copyOf(hashes));
  }

  /// Reads a tile: 32 bytes a hash, as many as `id` says.
  ///
  /// @throws LogFormatException when `encoded` is longer or shorter
  public static Tile parse(TileId id, byte[] encoded) throws LogFormatException {
    if (encoded.length != id.width() * Hash.BYTES) {
      throw new LogFormatException("a tile has as many hashes as its path says");
    }
    Bytes bytes = Bytes.of(encoded);
    List<Hash> hashes = new ArrayList<>(id.width());
    for (int from = 0; from < encoded.length; from += Hash.BYTES) {
      hashes.add(new Hash(bytes.slice(from, from + Hash.BYTES)));
    }
    return new Tile(List.copyOf(hashes));
  }

  /// The hashes, 32 bytes each.
  public byte[] encoded() {
    byte[] encoded = new byte[hashes.size() * Hash.BYTES];
    for (int i = 0; i < hashes.size(); i++) {
      System.arraycopy(hashes.get(i).value().toArray(), 0, encoded, i * Hash.BYTES, Hash.BYTES);
    }
    return encoded;
  }

  /// Its hashes, left to right.
  public List<Hash> hashes() {
    return hashes;
  }

  /// What a full tile contributes to the tile above it.
  ///
  /// @throws IllegalStateException for a partial tile, which contributes nothing
  public Hash rootHash() {
    if (hashes.size() != TileId.FULL) {
      throw new IllegalStateException("only a full tile has a root hash");
    }
    return subtreeHash(0, TileId.FULL);
  }

  /// The hash above `width` hashes, a power of two, from `offset` on.
  Hash subtreeHash(int offset, int width) {
    if (width == 1) {
      return hashes.get(offset);
    }
    int half = width / 2;
    return Hash.ofNode(subtreeHash(offset, half), subtreeHash(offset + half, half));
  }
}
