package org.resguardo.client;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.storage.DurableFile;
import org.resguardo.storage.ExclusiveUse;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogMemory;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.LogVerifier;
import org.resguardo.tlog.Tile;
import org.resguardo.tlog.TileId;
import org.resguardo.tlog.TileSource;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.UnverifiedCheckpoint;
import org.resguardo.tlog.WitnessedCheckpoint;

/// What one user remembers of one log: the last checkpoint, and for the directory log the newest
/// roster. Kept at once.
///
/// While it is open, no other command uses it, so that a checkpoint fetched in between is never
/// taken for a roll-back.
final class RememberedLog implements AutoCloseable {
  private final LogVerifier verifier;
  private final DurableFile file;
  private final RememberedRoster roster;
  private final ExclusiveUse use;
  private LogMemory memory = LogMemory.empty();

  private RememberedLog(Path file, LogPolicy log, ExclusiveUse use) {
    this.verifier = new LogVerifier(log);
    this.file = new DurableFile(file.resolveSibling(file.getFileName() + ".checkpoint"));
    this.roster =
        new RememberedRoster(new DurableFile(file.resolveSibling(file.getFileName() + ".roster")));
    this.use = use;
  }

  /// @param file without what its names end in
  static RememberedLog open(Path file, LogPolicy log) throws IOException {
    RememberedLog remembered = new RememberedLog(file, log, ExclusiveUse.await(file));
    boolean isRead = false;
    try {
      remembered.read();
      isRead = true;
      return remembered;
    } finally {
      if (!isRead) {
        remembered.close();
      }
    }
  }

  /// The head remembered, if any.
  Optional<TreeHead> head() {
    return memory.remembered().map(kept -> kept.unverifiedBody().treeHead());
  }

  /// Believes the log's newest checkpoint and remembers it.
  ///
  /// @param tiles of the log, which prove that it has only grown
  /// @throws LogRefusedException with the reason; what was remembered stays
  WitnessedCheckpoint see(UnverifiedCheckpoint newest, TileSource tiles)
      throws LogRefusedException, IOException {
    WitnessedCheckpoint witnessed = verifier.verify(newest);
    keep(memory.advance(witnessed, tiles));
    return witnessed;
  }

  /// Believes another checkpoint, older or newer than `newest`, as part of one and the same
  /// history.
  ///
  /// @throws LogRefusedException when neither continues the other
  void seeBeside(WitnessedCheckpoint newest, WitnessedCheckpoint other, TileSource tiles)
      throws LogRefusedException, IOException {
    if (other.treeHead().size() > newest.treeHead().size()) {
      keep(memory.advance(other, tiles));
    } else {
      LogMemory.of(other.unverified()).advance(newest, tiles);
    }
  }

  /// Compares a checkpoint with what is remembered as far as that goes without asking the log: two
  /// heads of one size. Remembers it when nothing was.
  void seeOffline(WitnessedCheckpoint witnessed) throws LogRefusedException, IOException {
    Optional<TreeHead> head = head();
    boolean isComparable = head.isEmpty() || head.get().size() == witnessed.treeHead().size();
    if (isComparable) {
      keep(memory.advance(witnessed, RememberedLog::noTile));
    }
  }

  /// What is remembered of the rosters in this log.
  RememberedRoster roster() {
    return roster;
  }

  private void keep(LogMemory newer) throws IOException {
    Optional<TreeHead> before = head();
    memory = newer;
    if (!head().equals(before)) {
      file.replace(Bytes.utf8(newer.remembered().orElseThrow().encoded()));
    }
  }

  private void read() throws IOException {
    Optional<Bytes> kept = file.read(UnverifiedCheckpoint.MAX_BYTES);
    if (kept.isPresent()) {
      memory = LogMemory.of(verified(kept.get()));
    }
  }

  /// The log's own signature is enough to hold it against the log, whatever the policy now says of
  /// witnesses.
  private UnverifiedCheckpoint verified(Bytes kept) throws IOException {
    try {
      return verifier
          .verifyWithoutWitnesses(UnverifiedCheckpoint.parse(kept.toArray()))
          .unverified();
    } catch (LogFormatException | LogRefusedException damaged) {
      throw damaged(file);
    }
  }

  static IOException damaged(DurableFile file) {
    return new IOException("what was remembered of the log is damaged: " + file);
  }

  private static Tile noTile(TileId id) throws IOException {
    throw new IOException("nobody to ask for " + id.path());
  }

  @Override
  public void close() throws IOException {
    use.close();
  }
}
