package org.resguardo.identity.translog;

import org.resguardo.tlog.Hash;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;

/// A full tile as it is stored.
///
/// @param rootHash the hash above it, which stands in the tile of the next level
record CompletedTile(TileId id, Tile tile, Hash rootHash) {}
