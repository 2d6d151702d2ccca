package org.resguardo.audit.log;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.resguardo.tlog.LogFormatException;
import org.resguardo.tlog.LogMemory;
import org.resguardo.tlog.UnverifiedCheckpoint;

/// Where an auditor keeps the last checkpoint of each log, a file each.
///
/// A file is replaced as a whole or not at all. With a checkpoint that contradicts it, it proves
/// what the log did, so it is kept when one does.
public final class MemoryFolder {
  private static final String SUFFIX = ".checkpoint";

  private final Path folder;

  /// The memory in `folder`, which is made when something is first kept.
  public MemoryFolder(Path folder) {
    this.folder = folder;
  }

  LogMemory read(String origin) throws IOException {
    Path file = file(origin);
    if (Files.notExists(file)) {
      return LogMemory.empty();
    }
    try {
      return LogMemory.of(UnverifiedCheckpoint.parse(Files.readAllBytes(file)));
    } catch (LogFormatException damaged) {
      throw new LogUnreadableException("the memory is no checkpoint: " + file.getFileName());
    }
  }

  void keep(String origin, LogMemory memory) throws IOException {
    if (memory.remembered().isPresent()) {
      Files.createDirectories(folder);
      Path next = Files.createTempFile(folder, "next", SUFFIX);
      Files.writeString(next, memory.remembered().get().encoded());
      Files.move(
          next, file(origin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(String origin) {
    return folder.resolve(origin.replaceAll("[^A-Za-z0-9.-]", "_") + SUFFIX);
  }
}
