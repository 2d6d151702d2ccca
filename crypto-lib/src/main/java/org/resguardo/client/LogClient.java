package org.resguardo.client;

import java.io.IOException;
import java.net.URI;
import org.resguardo.tlog.BundleSource;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TileSource;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// A log at its address, read as c2sp.org/tlog-tiles says. Thread-safe.
///
/// Nothing of what it gives is verified, except that it is no longer than it may be.
public final class LogClient implements TileSource, BundleSource {
  private static final int MAX_TILE_BYTES = 8 * 1024;
  private static final int MAX_ENTRY_BYTES = Short.BYTES + EntryBundle.MAX_ENTRY_BYTES;
  private static final int NOT_FOUND = 404;

  private final Http http = new Http();
  private final URI address;

  /// A client of the log whose paths start at `address` (the "prefix" of tlog-tiles).
  public LogClient(URI address) {
    this.address = address;
  }

  /// The newest checkpoint.
  public UnverifiedCheckpoint newest() throws IOException {
    byte[] encoded = get("checkpoint", UnverifiedCheckpoint.MAX_BYTES);
    try {
      return UnverifiedCheckpoint.parse(encoded);
    } catch (LogFormatException malformed) {
      throw Http.unbelievable("the log's checkpoint is malformed");
    }
  }

  @Override
  public Tile tile(TileId id) throws IOException {
    return orBeginning(id, this::exactTile, tile -> Tile.of(tile.hashes().subList(0, id.width())));
  }

  @Override
  public EntryBundle entries(TileId id) throws IOException {
    return orBeginning(
        id, this::exactEntries, bundle -> new EntryBundle(bundle.entries().subList(0, id.width())));
  }

  private interface Get<T> {
    T of(TileId id) throws IOException;
  }

  private interface Beginning<T> {
    T of(T whole);
  }

  /// A log may drop a partial tile once the tile is full; then the full one begins with it.
  private static <T> T orBeginning(TileId id, Get<T> get, Beginning<T> beginning)
      throws IOException {
    try {
      return get.of(id);
    } catch (ServiceException missing) {
      if (id.isFull() || missing.status() != NOT_FOUND) {
        throw missing;
      }
      return beginning.of(get.of(new TileId(id.level(), id.index(), TileId.FULL)));
    }
  }

  private Tile exactTile(TileId id) throws IOException {
    byte[] encoded = get(id.path(), MAX_TILE_BYTES);
    try {
      return Tile.parse(id, encoded);
    } catch (LogFormatException malformed) {
      throw Http.unbelievable("the log's tile is malformed");
    }
  }

  private EntryBundle exactEntries(TileId id) throws IOException {
    byte[] encoded = get(id.bundlePath(), id.width() * MAX_ENTRY_BYTES);
    try {
      return EntryBundle.parse(id, encoded);
    } catch (LogFormatException malformed) {
      throw Http.unbelievable("the log's bundle of entries is malformed");
    }
  }

  private byte[] get(String path, int maxBytes) throws IOException {
    return http.send(Http.request(address, "/" + path).GET().build(), maxBytes);
  }
}
