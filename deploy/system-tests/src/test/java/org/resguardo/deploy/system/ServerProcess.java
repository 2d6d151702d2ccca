package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A server's process, as the system shows it.
record ServerProcess(long pid) {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

  /// Ends it as a crash would, and waits until it does nothing more.
  void kill9() {
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    Eventually.holds(LIMIT, "the process ends", () -> !isAlive());
  }

  /// Stops it where it is, with all its connections open, until {@link #thaw}.
  void freeze() {
    signal("STOP");
  }

  void thaw() {
    signal("CONT");
  }

  private void signal(String name) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill -" + name + " failed");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /// The most physical memory it ever had.
  long peakBytes() throws IOException {
    Matcher peak = PEAK.matcher(Files.readString(proc("status")));
    if (!peak.find()) {
      throw new IOException("no peak in the status of " + pid);
    }
    return Long.parseLong(peak.group(1)) * 1024;
  }

  /// How it was started.
  List<String> command() throws IOException {
    return List.of(Files.readString(proc("cmdline")).split("\0", -1));
  }

  /// The environment it was started in.
  Map<String, String> environment() throws IOException {
    return Stream.of(Files.readString(proc("environ")).split("\0", -1))
        .filter(variable -> variable.contains("="))
        .map(variable -> variable.split("=", 2))
        .collect(Collectors.toMap(variable -> variable[0], variable -> variable[1]));
  }

  /// False also for a zombie, which has no command line any more.
  boolean isAlive() {
    try {
      return !Files.readString(proc("cmdline")).isEmpty();
    } catch (IOException _) {
      return false;
    }
  }

  private Path proc(String file) {
    return Path.of("/proc", Long.toString(pid), file);
  }
}
