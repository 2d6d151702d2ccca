package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Work that only one process of the machine may do at a time, guarded by a lock file.
final class ExclusiveSection {
  private ExclusiveSection() {}

  /// Runs `work` while holding `lockFile`; waits for other processes, and for threads of this one.
  static synchronized void run(Path lockFile, Runnable work) {
    PrivateFiles.directoryOf(lockFile);
    try (FileChannel channel =
            FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      work.run();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
