package org.resguardo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.resguardo.primitive.Primitives;
import org.resguardo.scrub.ScrubbedFile;
import org.resguardo.scrub.format.RemovalKind;

/// Prints what kinds of parts were left out of a file, and how many; never what they held.
record RemovalReport(PrintWriter out, boolean isJson, CliLanguage language) {
  void print(CleanCopy.Named clean) throws IOException {
    out.println(isJson ? "{" + json(clean) + "}" : text(clean.scrubbed(), language));
    out.flush();
  }

  /// With the new name first.
  void printNamed(CleanCopy.Named clean) throws IOException {
    String name = String.valueOf(clean.file().getFileName());
    out.println(
        isJson
            ? "{\"name\":\"%s\",%s}".formatted(name, json(clean))
            : name + ": " + text(clean.scrubbed(), language));
    out.flush();
  }

  /// Kinds and counts on one line.
  static String text(ScrubbedFile file, CliLanguage language) {
    String kinds = list(file, ", ", (kind, count) -> label(kind, language) + " " + count);
    return switch (language) {
      case en -> "removed: " + (kinds.isEmpty() ? "nothing" : kinds);
      case es -> "quitado: " + (kinds.isEmpty() ? "nada" : kinds);
    };
  }

  private static String json(CleanCopy.Named clean) throws IOException {
    ScrubbedFile scrubbed = clean.scrubbed();
    return "\"type\":\"%s\",\"removed\":{%s},\"size\":%s,\"sha256\":\"%s\""
        .formatted(
            scrubbed.type().extension(),
            list(
                scrubbed, ",", (kind, count) -> "\"" + label(kind, CliLanguage.en) + "\":" + count),
            scrubbed.size(),
            sha256(clean.file()));
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Primitives.sha256(in).toHex();
    }
  }

  private static String list(
      ScrubbedFile file, String separator, BiFunction<RemovalKind, Integer, String> form) {
    return file.removals().counts().entrySet().stream()
        .map(each -> form.apply(each.getKey(), each.getValue()))
        .collect(Collectors.joining(separator));
  }

  private static String label(RemovalKind kind, CliLanguage language) {
    return switch (kind) {
      case LOCATION -> language == CliLanguage.en ? "location" : "ubicación";
      case DEVICE -> language == CliLanguage.en ? "device" : "aparato";
      case PERSON -> language == CliLanguage.en ? "person" : "persona";
      case TIME -> language == CliLanguage.en ? "time" : "tiempo";
      case THUMBNAIL -> language == CliLanguage.en ? "thumbnails" : "miniaturas";
      case HISTORY -> language == CliLanguage.en ? "history" : "historial";
      case UNKNOWN -> language == CliLanguage.en ? "unknown" : "desconocido";
    };
  }
}
