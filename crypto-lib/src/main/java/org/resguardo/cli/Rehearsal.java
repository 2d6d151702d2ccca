package org.resguardo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Runs the common commands once on throw-away keys, so that the build can record which classes
/// they load and write the JDK's ahead-of-time cache. Never run by a user.
final class Rehearsal {
  /// Enough for the JVM to learn how the bulk loops behave.
  private static final int BULK_BYTES = 128 << 20;

  private Rehearsal() {}

  /// Runs them all.
  ///
  /// @param args a folder with a small file of each type that is often cleaned
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("resguardo-rehearsal");
    String key = folder.resolve("key.txt").toString();
    Path plain = Files.write(folder.resolve("plain"), new byte[BULK_BYTES]);
    run("--version");
    run("--help");
    run("keygen", "-o", key);
    run("seal", "-r", recipient(key), "-o", folder.resolve("sealed").toString(), plain.toString());
    run("open", "-i", key, "-o", plain.toString(), folder.resolve("sealed").toString());
    run("scrub", "-o", folder.resolve("clean").toString(), args[0]);
    delete(folder);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private static String recipient(String key) throws IOException {
    return Files.readAllLines(Path.of(key)).getFirst().replace("# public key: ", "");
  }

  private static void run(String... args) {
    InputStream in = InputStream.nullInputStream();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    if (Resguardo.run(in, out, err, args) != 0) {
      throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
    }
  }
}
