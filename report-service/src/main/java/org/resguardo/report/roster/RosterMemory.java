package org.resguardo.report.roster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterEntry;
import org.resguardo.tlog.ConsistencyPlan;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogMemory;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.WitnessedCheckpoint;

/// The newest roster taken and the checkpoint it came under: what must not be taken back.
///
/// @param version of the roster
/// @param sha256 of its text
/// @param checkpoint of the directory log, a note that was verified before it was kept
record RosterMemory(int version, Bytes sha256, String checkpoint) {
  /// What is remembered of `roster`, which came with its proof.
  static RosterMemory of(Roster roster) {
    return new RosterMemory(
        roster.version(),
        RosterEntry.of(roster.content()).sha256(),
        checkpointOf(roster).unverified().encoded());
  }

  /// Whether `roster` is older, or another text under the same version.
  boolean isTakenBackBy(Roster roster) {
    return roster.version() < version
        || (roster.version() == version
            && !RosterEntry.of(roster.content()).sha256().equals(sha256));
  }

  /// The tiles that show whether the log of `roster` continues the one remembered.
  Set<TileId> tilesTo(Roster roster) {
    long older = remembered().unverifiedBody().size();
    long newer = checkpointOf(roster).treeHead().size();
    return older < 1 || newer < older ? Set.of() : ConsistencyPlan.of(older, newer).tiles();
  }

  /// Checks that the log of `roster` continues the one remembered.
  ///
  /// @param tiles those of {@link #tilesTo}
  /// @throws LogRefusedException with the reason when it does not
  void requireContinued(Roster roster, Map<TileId, Tile> tiles) throws LogRefusedException {
    try {
      LogMemory.of(remembered()).advance(checkpointOf(roster), id -> present(tiles, id));
    } catch (IOException bug) {
      throw new IllegalStateException(bug); // the plan is the same
    }
  }

  private static Tile present(Map<TileId, Tile> tiles, TileId id) throws IOException {
    Tile tile = tiles.get(id);
    if (tile == null) {
      throw new IOException("a tile was not fetched");
    }
    return tile;
  }

  private static WitnessedCheckpoint checkpointOf(Roster roster) {
    return roster.logged().orElseThrow().checkpoint();
  }

  private UnverifiedCheckpoint remembered() {
    try {
      return UnverifiedCheckpoint.parse(checkpoint.getBytes(StandardCharsets.UTF_8));
    } catch (LogFormatException damaged) {
      throw new IllegalStateException("what is remembered of the log is damaged", damaged);
    }
  }
}
