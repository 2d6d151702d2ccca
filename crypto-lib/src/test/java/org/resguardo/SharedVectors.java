package org.resguardo;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The published test vectors that lie beside a full checkout. Tests that need them are skipped,
/// and say so, without.
public final class SharedVectors {
  private SharedVectors() {}

  /// The file or folder of that name under `vectors`.
  public static Path path(String name) {
    Path path = Path.of(System.getProperty("resguardo.shared", "../../shared"), "vectors", name);
    assumeThat(Files.exists(path))
        .as("SKIPPED: the published vectors '%s' are not beside this checkout", name)
        .isTrue();
    return path;
  }

  /// That file, as JSON.
  public static JsonNode json(String name) throws IOException {
    return new ObjectMapper().readTree(path(name).toFile());
  }
}
