package org.resguardo.deploy.relay;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A program of Debian's: on the path, in `/usr/sbin`, or unpacked below `target`.
final class Program {
  private static final int LIMIT_SECONDS = 20;

  private final Path unpacked;
  private final Path file;

  private Program(Path unpacked, Path file) {
    this.unpacked = unpacked;
    this.file = file;
  }

  static Optional<Program> find(String name) {
    Path unpacked = root().resolve("deploy/system-tests/target/debian");
    Stream<Path> onPath =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .filter(folder -> !folder.isEmpty())
            .map(Path::of);
    Stream<Path> others =
        Stream.of(Path.of("/usr/sbin"), unpacked.resolve("usr/sbin"), unpacked.resolve("usr/bin"));
    return Stream.concat(onPath, others)
        .map(folder -> folder.resolve(name))
        .filter(Files::isExecutable)
        .findFirst()
        .map(file -> new Program(unpacked, file));
  }

  /// The root of the checkout.
  static Path root() {
    return Path.of(System.getProperty("resguardo.root", "../..")).toAbsolutePath().normalize();
  }

  ProcessBuilder command(List<String> arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.concat(Stream.of(file.toString()), arguments.stream()).toList());
    builder
        .environment()
        .put("LD_LIBRARY_PATH", unpacked.resolve("usr/lib/x86_64-linux-gnu").toString());
    return builder.redirectErrorStream(true);
  }

  /// What it ended with.
  record Result(int status, String output) {}

  Result run(List<String> arguments) throws IOException, InterruptedException {
    Process process = command(arguments).start();
    try (InputStream output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException(file + " did not end");
      }
      return new Result(process.exitValue(), text);
    }
  }
}
