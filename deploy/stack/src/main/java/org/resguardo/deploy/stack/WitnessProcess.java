package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// A witness of the logs: `resguardo witness`, as a process of its own on a loopback port of its
/// own.
final class WitnessProcess {
  private final StackLayout layout;
  private final String name;
  private final int port;
  private final BackgroundProcess process;

  /// @param name such as `witness-1`
  WitnessProcess(String name, StackLayout layout) {
    this.layout = layout;
    this.name = name;
    this.port = layout.settings().port(name);
    this.process = new BackgroundProcess(layout.pidFile(name));
  }

  /// Starts the witness unless it runs already, and waits until it answers.
  ///
  /// @param key the file of its key
  void start(Path key) {
    if (Files.notExists(layout.commandJar())) {
      throw new StackException("the command is not built: no " + layout.commandJar());
    }
    if (process.isRunning() && process.isOlderThan(layout.commandJar())) {
      process.stop();
    }
    if (!process.isRunning()) {
      Path state = PrivateFiles.directory(layout.part(name)).resolve("state");
      process.start(command(key, state), environment(), layout.log(name));
    }
    Readiness.awaitAnyAnswer(process, address(), name, layout.log(name));
  }

  void stop() {
    process.stop();
  }

  boolean isRunning() {
    return process.isRunning();
  }

  /// The submission prefix of tlog-witness.
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  private List<String> command(Path key, Path state) {
    return List.of(
        layout.command().toString(),
        "witness",
        "--policy",
        layout.trustPolicy().toString(),
        "-k",
        key.toString(),
        "--state",
        state.toString(),
        "--listen",
        "127.0.0.1:" + port);
  }

  private static Map<String, String> environment() {
    return Map.of("JAVA_HOME", System.getProperty("java.home"));
  }
}
