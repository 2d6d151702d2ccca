package org.resguardo.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A short command run to its end, its output kept in a file.
///
/// Secrets go in by the environment or by files, never on the command line, which any user of the
/// machine can read.
///
/// @param words the program and its arguments
/// @param environment what it sees besides the home directory, path and language
/// @param output overwritten with what the command prints
record Command(List<String> words, Map<String, String> environment, Path output) {
  /// Shell text: what runs next, and what that starts, leaves no core dump, not even where the
  /// kernel pipes it to a program, for which no limit holds.
  static final String WITHOUT_CORES = "ulimit -c 0; echo 0 >/proc/self/coredump_filter; ";

  private static final List<String> PREFIX =
      List.of("sh", "-c", WITHOUT_CORES + "exec \"$@\"", "sh");
  private static final long LIMIT_MINUTES = 5;

  Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
  }

  /// Runs the command to its end.
  ///
  /// @throws StackException with the end of the output, when the command fails
  void run() {
    if (exitStatus() != 0) {
      throw new StackException(words.getFirst() + " failed:\n" + tail());
    }
  }

  /// What the command answered; 0 is success.
  int exitStatus() {
    try {
      Process process = start();
      if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new StackException(words.getFirst() + " did not end:\n" + tail());
      }
      return process.exitValue();
    } catch (IOException failed) {
      throw new StackException("cannot run " + words.getFirst(), failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StackException("interrupted in " + words.getFirst(), interrupted);
    }
  }

  private Process start() throws IOException {
    PrivateFiles.directoryOf(output);
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(PREFIX.stream(), words.stream()).toList());
    CleanEnvironment.set(builder, environment);
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(Path.of("/dev/null").toFile());
    return builder.start();
  }

  private String tail() {
    return Files.exists(output) ? LogTail.of(output) : "";
  }
}
