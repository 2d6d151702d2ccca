package org.resguardo;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The files with identifying metadata that lie beside a full checkout. Tests that need them are
/// skipped, and say so, without.
public final class SharedSamples {
  private SharedSamples() {}

  /// All of them, by name; none without a full checkout.
  public static List<Path> all() throws IOException {
    if (!Files.isDirectory(folder())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder())) {
      return files.filter(file -> !file.endsWith("README.md")).sorted().toList();
    }
  }

  /// The page that lists what each tells of a person.
  public static Path readme() {
    return folder().resolve("README.md");
  }

  /// Those whose name ends so, such as `.jpg`.
  public static List<Path> ending(String extension) throws IOException {
    return all().stream().filter(file -> file.toString().endsWith(extension)).toList();
  }

  /// Ends the test when they are not there.
  public static void assumePresent() {
    assumeThat(Files.isDirectory(folder()))
        .as("SKIPPED: the samples with metadata are not beside this checkout")
        .isTrue();
  }

  private static Path folder() {
    return Path.of(System.getProperty("resguardo.shared", "../../shared"), "samples", "metadata");
  }
}
