package org.resguardo.age;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Another program, run as a filter.
public record Peer(List<String> command) {
  private static final int TIMEOUT_SECONDS = 60;

  public static Peer of(String... command) {
    return new Peer(List.of(command));
  }

  public static boolean isOnPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  /// What the program answers to `input`.
  public byte[] run(byte[] input) throws IOException, InterruptedException {
    Path in = Files.createTempFile("resguardo-peer", ".in");
    Path out = Files.createTempFile("resguardo-peer", ".out");
    try {
      Files.write(in, input);
      run(in, out);
      return Files.readAllBytes(out);
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  private void run(Path in, Path out) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException(command.getFirst() + " did not end");
    }
    if (process.exitValue() != 0) {
      throw new IOException(command.getFirst() + " failed");
    }
  }
}
