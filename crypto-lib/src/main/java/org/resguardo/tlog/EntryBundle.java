package org.resguardo.tlog;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.primitive.Bytes;

/// The entries behind one tile of level 0, each written as two bytes of length and the entry.
///
/// Format: c2sp.org/tlog-tiles.
///
/// @param entries 1 to 256, each of at most {@link #MAX_ENTRY_BYTES}
public record EntryBundle(List<Bytes> entries) {
  /// Longest entry.
  public static final int MAX_ENTRY_BYTES = 0xffff;

  public EntryBundle {
    entries = List.copyOf(entries);
    if (entries.isEmpty() || entries.size() > TileId.FULL) {
      throw new IllegalArgumentException("a bundle has 1 to " + TileId.FULL + " entries");
    }
    if (entries.stream().anyMatch(entry -> entry.length() > MAX_ENTRY_BYTES)) {
      throw new IllegalArgumentException("an entry has at most " + MAX_ENTRY_BYTES + " bytes");
    }
  }

  /// Reads a bundle of as many entries as `id` says.
  ///
  /// @throws LogFormatException when there are more or fewer, or one is cut off
  public static EntryBundle parse(TileId id, byte[] encoded) throws LogFormatException {
    ByteBuffer rest = ByteBuffer.wrap(encoded);
    List<Bytes> entries = new ArrayList<>(id.width());
    while (rest.hasRemaining() && entries.size() < id.width()) {
      entries.add(entry(rest));
    }
    if (rest.hasRemaining() || entries.size() != id.width()) {
      throw new LogFormatException("a bundle has as many entries as its path says");
    }
    return new EntryBundle(entries);
  }

  private static Bytes entry(ByteBuffer rest) throws LogFormatException {
    int length = rest.remaining() < Short.BYTES ? Integer.MAX_VALUE : rest.getShort() & 0xffff;
    if (length > rest.remaining()) {
      throw new LogFormatException("an entry of the bundle is cut off");
    }
    byte[] entry = new byte[length];
    rest.get(entry);
    return Bytes.of(entry);
  }

  /// The bundle as it is served.
  public byte[] encoded() {
    int length = entries.stream().mapToInt(entry -> Short.BYTES + entry.length()).sum();
    ByteBuffer encoded = ByteBuffer.allocate(length);
    for (Bytes entry : entries) {
      encoded.putShort((short) entry.length()).put(entry.toArray());
    }
    return encoded.array();
  }

  /// The tile of level 0 that must go with it.
  public Tile tile() {
    return Tile.of(entries.stream().map(entry -> Hash.ofLeaf(entry.toArray())).toList());
  }
}
