package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The texts that ship beside the code: usage and version.
final class Text {
  private Text() {}

  static String usage() {
    return resource("usage.txt");
  }

  static String version() {
    return resource("version.txt");
  }

  private static String resource(String name) {
    try (InputStream text = Objects.requireNonNull(Text.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
