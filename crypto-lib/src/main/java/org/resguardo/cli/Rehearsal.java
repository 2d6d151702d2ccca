package org.resguardo.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Runs the common commands once on throw-away keys, so that the build can record which classes
/// they load and write the JDK's ahead-of-time cache. Never run by a user.
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("resguardo-rehearsal");
    Path key = folder.resolve("key.txt");
    run(new byte[0], "--version");
    run(new byte[0], "--help");
    run(new byte[0], "keygen", "-o", key.toString());
    run(
        Files.readAllBytes(key),
        "seal",
        "-r",
        recipient(key),
        "-o",
        folder.resolve("a").toString());
    run(new byte[0], "open", "-i", key.toString(), folder.resolve("a").toString());
    for (String name : new String[] {"a", "key.txt"}) {
      Files.delete(folder.resolve(name));
    }
    Files.delete(folder);
  }

  private static String recipient(Path key) throws IOException {
    return Files.readAllLines(key).getFirst().replace("# public key: ", "");
  }

  private static void run(byte[] input, String... args) {
    InputStream in = new ByteArrayInputStream(input);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    if (Resguardo.run(in, out, err, args) != 0) {
      throw new IllegalStateException(err.toString(StandardCharsets.UTF_8));
    }
  }
}
