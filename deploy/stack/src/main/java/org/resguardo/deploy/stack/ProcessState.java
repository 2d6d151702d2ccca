package org.resguardo.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether a process still does anything.
final class ProcessState {
  private ProcessState() {}

  /// False also for a zombie, which in a container without an init process nobody ever reaps.
  static boolean isAlive(ProcessHandle process) {
    return process.isAlive() && !isZombie(process.pid());
  }

  // proc(5): the state letter follows the last parenthesis of the name.
  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException _) {
      return false;
    }
  }
}
