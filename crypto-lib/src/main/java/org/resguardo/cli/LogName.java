package org.resguardo.cli;

import java.io.IOException;
import org.resguardo.client.LogWatcher;
import org.resguardo.client.MemoryFolder;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.tlog.LogPolicy;
import org.resguardo.tlog.LogRefusedException;
import org.resguardo.tlog.WitnessedCheckpoint;

/// The two logs, as one names them on the command line.
enum LogName {
  directory {
    @Override
    LogPolicy policy(TrustPolicy trusted) {
      return trusted.directoryLog();
    }

    @Override
    LogWatcher watcher(TrustPolicy trusted, MemoryFolder memory) {
      return LogWatcher.ofDirectory(trusted, memory);
    }

    @Override
    String readAll(LogWatcher watcher, WitnessedCheckpoint checkpoint)
        throws LogRefusedException, IOException {
      watcher.entries(checkpoint, (_, _) -> {});
      return "all entries lead to the root hash";
    }
  },
  access {
    @Override
    LogPolicy policy(TrustPolicy trusted) {
      return trusted.accessLog();
    }

    @Override
    LogWatcher watcher(TrustPolicy trusted, MemoryFolder memory) {
      return LogWatcher.ofAccess(trusted, memory);
    }

    @Override
    String readAll(LogWatcher watcher, WitnessedCheckpoint checkpoint)
        throws LogRefusedException, IOException {
      watcher.leafHashes(checkpoint, (_, _) -> {});
      return "all leaf hashes lead to the root hash";
    }
  };

  abstract LogPolicy policy(TrustPolicy trusted);

  abstract LogWatcher watcher(TrustPolicy trusted, MemoryFolder memory);

  /// Reads all that anybody may read, and says what it shows.
  ///
  /// @throws LogRefusedException when it is not what the checkpoint says
  abstract String readAll(LogWatcher watcher, WitnessedCheckpoint checkpoint)
      throws LogRefusedException, IOException;
}
