package org.resguardo.incident.leak;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The test set beside this class: lines in both languages, comments left out.
final class LeakSet {
  private LeakSet() {}

  static List<PlantedLine> planted() {
    return lines("planted").stream().map(PlantedLine::parse).toList();
  }

  static List<String> clean() {
    return lines("clean");
  }

  private static List<String> lines(String name) {
    return Stream.of("es", "en").flatMap(language -> read(name + "_" + language + ".txt")).toList();
  }

  private static Stream<String> read(String file) {
    try (InputStream in = Objects.requireNonNull(LeakSet.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException unreadable) {
      throw new IllegalStateException(file, unreadable);
    }
  }
}
