package org.resguardo.deploy.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A second start of a service that runs, in another way than the deployment's, on a port of its
/// own.
final class ServiceStart {
  private static final long LIMIT_SECONDS = 60;

  private final ServerProcess running;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new HashMap<>();
  private String shell = "ulimit -c 0";

  ServiceStart(ServerProcess running) {
    this.running = running;
  }

  /// An option of java more.
  ServiceStart with(String option) {
    options.add(option);
    return this;
  }

  ServiceStart with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /// A shell command to run before, instead of the one that forbids core dumps.
  ServiceStart after(String command) {
    shell = command;
    return this;
  }

  /// Runs it to its end, which it has to come to by itself.
  Launcher.Result run() throws Exception {
    Path output = Files.createTempFile("resguardo", ".out");
    try {
      Process process = start(output);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("it runs:\n" + Files.readString(output));
      }
      return new Launcher.Result(process.exitValue(), Files.readString(output));
    } finally {
      Files.delete(output);
    }
  }

  private Process start(Path output) throws IOException {
    List<String> words = new ArrayList<>(List.of("sh", "-c", shell + "; exec \"$@\"", "sh"));
    List<String> command = running.command();
    int jar = command.indexOf("-jar");
    words.addAll(command.subList(0, jar));
    words.addAll(options);
    words.addAll(command.subList(jar, command.size()).stream().filter(w -> !w.isEmpty()).toList());
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().putAll(running.environment());
    builder.environment().put("QUARKUS_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    return builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
  }
}
