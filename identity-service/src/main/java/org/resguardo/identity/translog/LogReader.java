package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.EntryBundle;
import org.resguardo.tlog.TileId;

/// What anybody may see of a log: the newest checkpoint that met the witness quorum, and the tiles
/// and entries of its tree. Nothing beyond it is shown, so that whatever was shown stays true.
@ApplicationScoped
class LogReader {
  private final CheckpointRepository checkpoints;
  private final TileRepository tiles;
  private final EntryRepository entries;

  LogReader(CheckpointRepository checkpoints, TileRepository tiles, EntryRepository entries) {
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.entries = entries;
  }

  /// Emits the checkpoint with its cosignatures, once there is one.
  Uni<Optional<String>> checkpoint(LogName log) {
    return checkpoints.newestCosigned(log).map(newest -> newest.map(StoredCheckpoint::note));
  }

  /// Emits a tile, if the witnessed tree has it.
  Uni<Optional<Bytes>> tile(LogName log, TileId id) {
    return isWitnessed(log, id)
        .flatMap(
            has -> has ? tiles.encoded(log, id).map(Optional::of) : LogReader.<Bytes>nothing());
  }

  /// Emits the entries behind a tile of level 0, if the witnessed tree has it.
  Uni<Optional<Bytes>> bundle(LogName log, TileId id) {
    return isWitnessed(log, id)
        .flatMap(
            has ->
                has
                    ? entries
                        .range(log, id.firstHash(), id.firstHash() + id.width())
                        .map(LogReader::encoded)
                        .map(Optional::of)
                    : LogReader.<Bytes>nothing());
  }

  private Uni<Boolean> isWitnessed(LogName log, TileId id) {
    return checkpoints
        .newestCosigned(log)
        .map(newest -> newest.filter(tree -> hasTile(tree.size(), id)).isPresent());
  }

  private static boolean hasTile(long treeSize, TileId id) {
    return id.firstHash() + id.width() <= TreeEdge.hashesAt(treeSize, id.level());
  }

  private static Bytes encoded(List<StoredEntry> found) {
    return Bytes.of(new EntryBundle(found.stream().map(StoredEntry::data).toList()).encoded());
  }

  private static <T> Uni<Optional<T>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
