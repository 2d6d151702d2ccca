package org.resguardo.deploy.system;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Runs what `deploy/up`, `deploy/down` and `deploy/demo` run, without building.
final class Launcher {
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String SCRIPT = "set -euo pipefail; . deploy/lib/build.sh; \"$@\"";

  private final Path root;
  private final Path stackDirectory;

  /// @param root of the checkout
  Launcher(Path root, Path stackDirectory) {
    this.root = root;
    this.stackDirectory = stackDirectory;
  }

  /// What a run left behind.
  record Result(int status, String output) {
    void succeeded() {
      if (status != 0) {
        throw new AssertionError("exited with " + status + ":\n" + output);
      }
    }
  }

  /// Runs a function of `deploy/lib/build.sh`, such as `run_stack up`, and waits for its end.
  Result run(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of("bash", "-c", SCRIPT, "deploy"));
    command.addAll(List.of(words));
    Path output = Files.createTempFile("resguardo", ".out");
    try {
      int status = run(command, output);
      return new Result(status, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(output);
    }
  }

  private int run(List<String> command, Path output) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("RESGUARDO_STACK_DIR", stackDirectory.toString());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    Process process = builder.start();
    process.getOutputStream().close();
    if (!hasEnded(process)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      throw new AssertionError("not done in time:\n" + Files.readString(output));
    }
    return process.exitValue();
  }

  private static boolean hasEnded(Process process) throws InterruptedIOException {
    try {
      return process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
