package org.resguardo.identity.translog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.InclusionPlan;
import org.resguardo.tlog.InclusionProof;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.UnverifiedLogProof;

/// Tells other features, and shows their callers, that an entry stands in a log under a checkpoint
/// that met the witness quorum.
@ApplicationScoped
public class LogProofs {
  private final CheckpointRepository checkpoints;
  private final EntryRepository entries;
  private final TileReader tiles;

  LogProofs(CheckpointRepository checkpoints, EntryRepository entries, TileReader tiles) {
    this.checkpoints = checkpoints;
    this.entries = entries;
    this.tiles = tiles;
  }

  /// Emits whether the entry stands under the newest witnessed checkpoint.
  public Uni<Boolean> isWitnessed(LogName log, Bytes entry) {
    return checkpoints
        .newestCosigned(log)
        .flatMap(newest -> leafIndex(log, entry, newest.map(StoredCheckpoint::size).orElse(0L)))
        .map(Optional::isPresent);
  }

  /// Emits a tlog-proof of the entry (c2sp.org/tlog-proof) under the newest witnessed checkpoint;
  /// empty when it does not stand there, or not yet. Reads a handful of tiles, never the tree.
  public Uni<Optional<String>> proof(LogName log, Bytes entry) {
    return checkpoints
        .newestCosigned(log)
        .flatMap(newest -> newest.map(each -> proof(log, entry, each)).orElse(nothing()));
  }

  private Uni<Optional<String>> proof(LogName log, Bytes entry, StoredCheckpoint checkpoint) {
    return leafIndex(log, entry, checkpoint.size())
        .flatMap(index -> index.map(each -> proof(log, each, checkpoint)).orElse(nothing()));
  }

  private Uni<Optional<String>> proof(LogName log, long leafIndex, StoredCheckpoint checkpoint) {
    InclusionPlan plan = InclusionPlan.of(leafIndex, checkpoint.size());
    return tiles
        .read(log, plan.tiles())
        .map(plan::proof)
        .map(proof -> Optional.of(encoded(proof, checkpoint)));
  }

  private Uni<Optional<Long>> leafIndex(LogName log, Bytes entry, long treeSize) {
    return entries.leafIndex(log, Hash.ofLeaf(entry.toArray()), treeSize);
  }

  private static String encoded(InclusionProof proof, StoredCheckpoint checkpoint) {
    try {
      byte[] note = checkpoint.note().getBytes(StandardCharsets.UTF_8);
      return UnverifiedLogProof.of(proof, UnverifiedCheckpoint.parse(note)).encoded();
    } catch (LogFormatException bug) {
      throw new IllegalStateException("only parsed checkpoints are stored", bug);
    }
  }

  private static Uni<Optional<String>> nothing() {
    return Uni.createFrom().item(Optional.empty());
  }
}
