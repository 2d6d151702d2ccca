package org.resguardo.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which tile: `width` hashes at a height of `level` times eight, from the `index`-th 256 on.
///
/// Entry bundles are named as the tiles of level 0 are. Format: c2sp.org/tlog-tiles.
///
/// @param level from 0, the leaves, to {@link #MAX_LEVEL}
/// @param width 1 to 255 hashes of a partial tile, or {@link #FULL}
public record TileId(int level, long index, int width) {
  /// Hashes of a full tile.
  public static final int FULL = 256;

  /// Tree levels from one tile level to the next.
  static final int HEIGHT = 8;

  /// A tree of less than 2^63 leaves has no tile above this level.
  public static final int MAX_LEVEL = 7;

  private static final Pattern LEVEL = Pattern.compile("[0-" + MAX_LEVEL + "]");
  private static final Pattern REST =
      Pattern.compile("((?:x[0-9]{3}/){0,5}[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public TileId {
    if (level < 0 || level > MAX_LEVEL || width < 1 || width > FULL) {
      throw new IllegalArgumentException("no tile has this level or width");
    }
    if (index < 0 || index > (Long.MAX_VALUE >> (HEIGHT * level)) / FULL) {
      throw new IllegalArgumentException("no tile has this index");
    }
  }

  /// The `index`-th tile of a level as a tree of `treeSize` leaves has it, full or partial.
  ///
  /// @throws IllegalArgumentException when such a tree has no such tile
  public static TileId ofTree(int level, long index, long treeSize) {
    long hashes = treeSize >> (HEIGHT * level);
    if (index < 0 || index > hashes / FULL) {
      throw new IllegalArgumentException("a tree of this size has no such tile");
    }
    return new TileId(level, index, (int) Math.min(hashes - index * FULL, FULL));
  }

  /// Reads the two parts of a tile's path, such as `0` and `x001/234.p/5`.
  ///
  /// @throws LogFormatException when that is no tile, or written in another way than {@link #path}
  public static TileId parse(String level, String rest) throws LogFormatException {
    Matcher matcher = REST.matcher(rest);
    if (!LEVEL.matcher(level).matches() || !matcher.matches()) {
      throw new LogFormatException("not the path of a tile");
    }
    long index = Long.parseLong(matcher.group(1).replaceAll("[x/]", ""));
    int width = matcher.group(2) == null ? FULL : Integer.parseInt(matcher.group(2));
    return checked(Integer.parseInt(level), index, width, rest);
  }

  private static TileId checked(int level, long index, int width, String rest)
      throws LogFormatException {
    try {
      TileId tile = new TileId(level, index, width);
      if (tile.rest().equals(rest)) {
        return tile;
      }
    } catch (IllegalArgumentException outOfRange) {
      throw new LogFormatException("no log has such a tile");
    }
    throw new LogFormatException("a tile's path is written in one way only");
  }

  /// Reads the path of an entry bundle after `tile/entries/`.
  ///
  /// @throws LogFormatException as {@link #parse} does
  public static TileId parseBundle(String rest) throws LogFormatException {
    return parse("0", rest);
  }

  /// Whether it never changes any more.
  public boolean isFull() {
    return width == FULL;
  }

  /// Index of the first leaf, or whole subtree of this level, that is in it.
  public long firstHash() {
    return index * FULL;
  }

  /// The tile's path under the log's address, such as `tile/0/x001/234.p/5`.
  public String path() {
    return "tile/" + level + "/" + rest();
  }

  /// The path of the entry bundle that goes with this tile of level 0.
  public String bundlePath() {
    if (level != 0) {
      throw new IllegalStateException("only tiles of level 0 have an entry bundle");
    }
    return "tile/entries/" + rest();
  }

  private String rest() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long high = index / 1000; high > 0; high /= 1000) {
      path.insert(0, "x%03d/".formatted(high % 1000));
    }
    return isFull() ? path.toString() : path + ".p/" + width;
  }
}
