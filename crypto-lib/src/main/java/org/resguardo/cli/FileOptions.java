package org.resguardo.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The options of the commands that turn one file into another, described in code.
///
/// Annotations would say the same, but reading them takes the JVM about as long as sealing 100 MiB.
final class FileOptions {
  private FileOptions() {}

  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .initialValue(false)
        .description(description)
        .build();
  }

  static OptionSpec strings(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .initialValue(List.of())
        .description(description)
        .build();
  }

  static OptionSpec path(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(Path.class)
        .converters(Path::of)
        .description(description)
        .build();
  }

  static OptionSpec paths(String name, String label, String description) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(List.class)
        .auxiliaryTypes(Path.class)
        .converters(Path::of)
        .initialValue(List.of())
        .description(description)
        .build();
  }

  static OptionSpec output() {
    return path("-o", "OUT", "Write to OUT.");
  }

  static PositionalParamSpec input() {
    return PositionalParamSpec.builder()
        .arity("0..1")
        .index("0")
        .paramLabel("IN")
        .type(Path.class)
        .converters(Path::of)
        .description("Read from IN.")
        .build();
  }
}
