package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.resguardo.identity.worker.Worker;

/// Walks along a log, comparing all that is stored.
@ApplicationScoped
class LogWalk {
  private final EntryRepository entries;
  private final CheckpointRepository checkpoints;
  private final TileRepository tiles;
  private final Worker worker;

  LogWalk(
      EntryRepository entries,
      CheckpointRepository checkpoints,
      TileRepository tiles,
      Worker worker) {
    this.entries = entries;
    this.checkpoints = checkpoints;
    this.tiles = tiles;
    this.worker = worker;
  }

  /// Emits a walk to the end that the log has now.
  Uni<Walk> begin(OwnLog log) {
    return checkpoints
        .newest(log.name())
        .map(newest -> Walk.to(newest.map(StoredCheckpoint::size).orElse(0L)));
  }

  /// Emits the walk one tile farther. Fails with {@link DamagedLogException} when something does
  /// not fit.
  Uni<Walk> step(OwnLog log, Walk walk) {
    TreeEdge before = walk.checked();
    return stretch(log.name(), before.size(), walk.nextEnd())
        .flatMap(stretch -> worker.run(() -> stretch.verified(log, before)))
        .call(growth -> compareTiles(log.name(), growth.tiles()))
        .map(growth -> walk.at(growth.edge()));
  }

  private Uni<Stretch> stretch(LogName log, long begin, long end) {
    // A checkpoint at the beginning was looked at with the leaves before it.
    long firstSize = begin == 0 ? 0 : begin + 1;
    return entries
        .range(log, begin, end)
        .flatMap(
            found ->
                checkpoints
                    .range(log, firstSize, end)
                    .flatMap(
                        signed ->
                            checkpoints
                                .cosignedRange(log, firstSize, end)
                                .map(cosigned -> new Stretch(end, found, signed, cosigned))));
  }

  private Uni<Void> compareTiles(LogName log, List<CompletedTile> computed) {
    Uni<Void> compared = Uni.createFrom().voidItem();
    for (CompletedTile tile : computed) {
      compared = compared.chain(() -> compare(log, tile));
    }
    return compared;
  }

  private Uni<Void> compare(LogName log, CompletedTile computed) {
    return tiles
        .full(log, computed.id())
        .flatMap(
            stored ->
                isSame(stored, computed)
                    ? Uni.createFrom().voidItem()
                    : Uni.createFrom()
                        .failure(
                            new DamagedLogException(
                                computed.id().path() + " is not what the leaves make")));
  }

  private static boolean isSame(Optional<StoredTile> stored, CompletedTile computed) {
    return stored.filter(tile -> tile.isOf(computed)).isPresent();
  }
}
