package org.resguardo.primitive;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/// Published test vectors in JSON, read where the build says they are.
final class PublicVectors {
  private static final Path FOLDER =
      Path.of(System.getProperty("resguardo.shared", "../../shared"), "vectors");

  private PublicVectors() {}

  /// One file, or the test is skipped.
  static JsonNode read(String file) {
    assumeThat(Files.isRegularFile(FOLDER.resolve(file)))
        .as("skipped: no public vectors at -Dresguardo.shared")
        .isTrue();
    try {
      return new ObjectMapper().readTree(FOLDER.resolve(file).toFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static byte[] bytes(JsonNode vector, String field) {
    return HexFormat.of().parseHex(vector.get(field).asText());
  }

  static SecretBytes secret(JsonNode vector, String field) {
    return SecretBytes.of(bytes(vector, field));
  }
}
