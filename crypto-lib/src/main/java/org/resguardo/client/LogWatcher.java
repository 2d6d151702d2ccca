package org.resguardo.client;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ObjLongConsumer;
import org.resguardo.primitive.Bytes;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.Hash;
import org.resguardo.tlog.LogContents;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.TreeHead;
import org.resguardo.tlog.WitnessedCheckpoint;

/// Somebody who looks at a log now and then, and does not forget. Thread-safe.
public final class LogWatcher {
  private final LogPolicy policy;
  private final LogClient log;
  private final MemoryFolder memory;

  private LogWatcher(LogPolicy policy, LogClient log, MemoryFolder memory) {
    this.policy = policy;
    this.log = log;
    this.memory = memory;
  }

  /// A watcher of the directory log.
  public static LogWatcher ofDirectory(TrustPolicy trusted, MemoryFolder memory) {
    LogClient log = new LogClient(trusted.directoryLogAddress());
    return new LogWatcher(trusted.directoryLog(), log, memory);
  }

  /// A watcher of the access log, whose entries only auditors may read.
  public static LogWatcher ofAccess(TrustPolicy trusted, MemoryFolder memory) {
    LogClient log = new LogClient(trusted.accessLogAddress());
    return new LogWatcher(trusted.accessLog(), log, memory);
  }

  /// What was seen.
  ///
  /// @param before the head seen the time before, if there was one
  public record Seen(WitnessedCheckpoint checkpoint, Optional<TreeHead> before) {}

  /// Fetches the newest checkpoint, verifies it, proves that it continues the one seen before, and
  /// remembers it.
  ///
  /// @throws LogRefusedException with the reason; what was remembered stays
  /// @throws IOException when the log or its tiles cannot be had, or the memory is damaged
  public Seen newest() throws LogRefusedException, IOException {
    try (RememberedLog remembered = memory.open(policy)) {
      Optional<TreeHead> before = remembered.head();
      return new Seen(remembered.see(log.newest(), log), before);
    }
  }

  /// Reads all entries under a checkpoint: {@link LogContents#entries}.
  ///
  /// @throws LogRefusedException when they are not its entries
  public void entries(WitnessedCheckpoint checkpoint, ObjLongConsumer<List<Bytes>> visitor)
      throws LogRefusedException, IOException {
    new LogContents(checkpoint).entries(log, visitor);
  }

  /// Reads all leaf hashes under a checkpoint: {@link LogContents#leafHashes}.
  ///
  /// @throws LogRefusedException when they are not its leaves
  public void leafHashes(WitnessedCheckpoint checkpoint, ObjLongConsumer<List<Hash>> visitor)
      throws LogRefusedException, IOException {
    new LogContents(checkpoint).leafHashes(log, visitor);
  }
}
