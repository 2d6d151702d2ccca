package org.resguardo.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.resguardo.client.MemoryFolder;
import picocli.CommandLine.Option;

/// Where the command remembers what it has seen of the logs: `--memory FOLDER`.
final class MemoryOption {
  @Option(
      names = "--memory",
      paramLabel = "FOLDER",
      description = "Remember what was seen of the logs in FOLDER (default: your state folder).")
  private @Nullable Path folder;

  MemoryFolder folder() {
    return new MemoryFolder(folder == null ? standard().resolve("resguardo") : folder);
  }

  /// As the XDG Base Directory Specification says; it has relative paths ignored.
  private static Path standard() {
    String state = System.getenv("XDG_STATE_HOME");
    return state != null && Path.of(state).isAbsolute()
        ? Path.of(state)
        : Path.of(System.getProperty("user.home"), ".local", "state");
  }
}
