package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A server that goes on when this JVM ends, found again through its pid file.
///
/// It runs in a session of its own, so that an interrupt typed at the terminal does not reach it,
/// creates files that only its owner can read, and leaves no core dump.
final class BackgroundProcess {
  private static final List<String> DETACHED =
      List.of("sh", "-c", Command.WITHOUT_CORES + "umask 077; exec setsid \"$@\"", "sh");
  private static final Duration GRACE = Duration.ofSeconds(20);

  private final Path pidFile;

  BackgroundProcess(Path pidFile) {
    this.pidFile = pidFile;
  }

  /// Starts `command`, detached.
  ///
  /// @param environment all the program sees besides the home directory, path and language; the
  ///   place for secrets
  /// @param log appended to
  void start(List<String> command, Map<String, String> environment, Path log) {
    List<String> words = new ArrayList<>(DETACHED);
    words.addAll(command);
    ProcessBuilder builder = new ProcessBuilder(words);
    CleanEnvironment.set(builder, environment);
    builder.redirectInput(Path.of("/dev/null").toFile());
    builder.redirectErrorStream(true);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    try {
      remember(builder.start().toHandle());
    } catch (IOException failed) {
      throw new StackException("cannot run " + command.getFirst(), failed);
    }
  }

  boolean isRunning() {
    return handle().isPresent();
  }

  /// Whether the process started before `program` was last written.
  boolean isOlderThan(Path program) {
    try {
      return Files.getLastModifiedTime(pidFile).compareTo(Files.getLastModifiedTime(program)) < 0;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Asks the process to end and waits; ends it by force after 20 seconds.
  void stop() {
    handle().ifPresent(this::stop);
  }

  /// Ends the process as a crash would: it gets no chance to finish anything.
  void kill9() {
    handle().ifPresent(process -> awaitEnd(process, process.destroyForcibly()));
  }

  /// The process itself, unless it has ended.
  Optional<ProcessHandle> handle() {
    if (Files.notExists(pidFile)) {
      return Optional.empty();
    }
    String[] remembered = PrivateFiles.read(pidFile).split(" ", -1);
    return ProcessHandle.of(Long.parseLong(remembered[0]))
        .filter(process -> startOf(process).equals(remembered[1]))
        .filter(ProcessState::isAlive);
  }

  private void remember(ProcessHandle process) {
    PrivateFiles.write(pidFile, process.pid() + " " + startOf(process));
  }

  // A process id is used again some day; together with the start time it is not.
  private static String startOf(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private void stop(ProcessHandle process) {
    if (!awaitEnd(process, process.destroy())) {
      kill9();
    }
  }

  private static boolean awaitEnd(ProcessHandle process, boolean signalled) {
    return signalled && Waiting.until(GRACE, () -> !ProcessState.isAlive(process));
  }
}
