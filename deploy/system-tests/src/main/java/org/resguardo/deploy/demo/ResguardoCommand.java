package org.resguardo.deploy.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Runs the `resguardo` command as its users do: as a process of its own.
final class ResguardoCommand {
  private final Path launcher;
  private final Path scratch;

  /// @param root of the checkout
  /// @param scratch a folder for what the command prints
  ResguardoCommand(Path root, Path scratch) {
    this.launcher = root.resolve("crypto-lib/bin/resguardo");
    this.scratch = scratch;
  }

  /// What a run of the command left behind.
  record Result(int status, String out, String err) {
    /// Standard output, of a run that must have succeeded.
    String succeeded() {
      if (status != 0) {
        throw new DemoFailure("resguardo exited with " + status + ": " + err.strip());
      }
      return out;
    }
  }

  Result run(List<String> arguments) {
    return run(arguments, Map.of());
  }

  /// @param environment what the command finds there besides this process's own
  Result run(List<String> arguments, Map<String, String> environment) {
    List<String> command = new ArrayList<>(arguments);
    command.addFirst(launcher.toString());
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("XDG_STATE_HOME", scratch.toString()); // not the user's own memory
      builder.environment().putAll(environment);
      Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
      process.getOutputStream().close();
      return new Result(
          process.waitFor(),
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new DemoFailure("interrupted");
    }
  }
}
