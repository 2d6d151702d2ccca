package org.resguardo.tlog;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.tlog.LogRefusedException.Reason;

/// The last checkpoint somebody saw of a log, so that the log cannot take back what it showed.
///
/// Immutable: a better memory is a new one. Keep {@link #remembered} in a file of one's own; with
/// the checkpoint that was refused it proves what the log did.
public final class LogMemory {
  private final @Nullable UnverifiedCheckpoint last;

  private LogMemory(@Nullable UnverifiedCheckpoint last) {
    this.last = last;
  }

  /// Nothing remembered: the first checkpoint is taken as it is.
  public static LogMemory empty() {
    return new LogMemory(null);
  }

  /// The memory of a checkpoint that was verified before it was kept.
  public static LogMemory of(UnverifiedCheckpoint kept) {
    return new LogMemory(kept);
  }

  /// The checkpoint to keep, if there is one.
  public Optional<UnverifiedCheckpoint> remembered() {
    return Optional.ofNullable(last);
  }

  /// The memory after `newer`, which must continue what is remembered.
  ///
  /// @param tiles of the log; asked only when it has grown, and not trusted
  /// @throws LogRefusedException with the reason
  /// @throws IOException when a tile cannot be had, so that nothing is known of `newer`
  public LogMemory advance(WitnessedCheckpoint newer, TileSource tiles)
      throws LogRefusedException, IOException {
    if (last != null) {
      requireSameLog(last, newer);
      requireContinued(last.unverifiedBody().treeHead(), newer.treeHead(), tiles);
    }
    return new LogMemory(newer.unverified());
  }

  private static void requireSameLog(UnverifiedCheckpoint last, WitnessedCheckpoint newer)
      throws LogRefusedException {
    if (!last.unverifiedBody().origin().equals(newer.origin())) {
      throw new LogRefusedException(Reason.OTHER_LOG);
    }
  }

  private static void requireContinued(TreeHead older, TreeHead newer, TileSource tiles)
      throws LogRefusedException, IOException {
    if (newer.size() < older.size()) {
      throw new LogRefusedException(Reason.ROLLED_BACK);
    }
    if (newer.size() == older.size() && !newer.equals(older)) {
      throw new LogRefusedException(Reason.SPLIT_VIEW);
    }
    if (older.size() > 0 && !proof(older, newer, tiles).verifies(older, newer)) {
      throw new LogRefusedException(Reason.INCONSISTENT);
    }
  }

  private static ConsistencyProof proof(TreeHead older, TreeHead newer, TileSource tiles)
      throws IOException {
    return ConsistencyPlan.of(older.size(), newer.size()).proof(tiles);
  }
}
