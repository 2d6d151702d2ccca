package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Who PostgreSQL runs as: it refuses to run as root.
final class PostgresAccount {
  private static final Integer ROOT = 0;
  private static final List<String> WITHOUT_ROOT = List.of("unshare", "-U");

  private PostgresAccount() {}

  /// What to put before a PostgreSQL command.
  ///
  /// Nothing for an ordinary user. For root a user namespace of its own, in which the process is
  /// nobody in particular, holds no capability, and still owns the files root gave it.
  static List<String> prefix(Path log) {
    if (!isRoot()) {
      return List.of();
    }
    if (new Command(List.of("unshare", "-U", "true"), Map.of(), log).exitStatus() != 0) {
      throw new StackException(
          "PostgreSQL refuses to run as root, and this machine allows no user namespace to leave"
              + " root behind; run this as an ordinary user");
    }
    return WITHOUT_ROOT;
  }

  private static boolean isRoot() {
    try {
      return ROOT.equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
