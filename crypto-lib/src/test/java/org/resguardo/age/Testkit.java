package org.resguardo.age;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The age project's test vectors (C2SP/CCTV), read where the build says they are.
public final class Testkit {
  private static final Path FOLDER =
      Path.of(System.getProperty("resguardo.shared", "../../shared"), "vectors/age-c2sp/testkit");

  private Testkit() {}

  /// All vectors, or the test is skipped.
  public static List<TestkitVector> vectors() {
    assumeThat(Files.isDirectory(FOLDER))
        .as("skipped: the age testkit is not at -Dresguardo.shared")
        .isTrue();
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.getFileName().toString().endsWith(".md"))
          .sorted()
          .map(TestkitVector::read)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
