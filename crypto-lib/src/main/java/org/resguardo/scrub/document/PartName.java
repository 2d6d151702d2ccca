package org.resguardo.scrub.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/// Names of parts within a document, and references from one to another.
final class PartName {
  private static final int MAX_CHARS = 512;

  private PartName() {}

  static boolean isAcceptable(String name) {
    String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    return !path.isEmpty()
        && path.length() <= MAX_CHARS
        && path.chars().noneMatch(c -> c < ' ' || c == '\\' || c == 0x7f)
        && !("/" + path + "/").contains("//")
        && !("/" + path + "/").contains("/../")
        && !("/" + path + "/").contains("/./");
  }

  /// Equal for names that differ in case only.
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /// What comes after the last dot, in lower case.
  static String extension(String name) {
    return folded(name.substring(name.lastIndexOf('.') + 1));
  }

  /// The name that a reference within `from` means, or nothing when it points out of the document.
  static Optional<String> resolve(String from, String reference) {
    String path = reference.split("[#?]", 2)[0];
    if (path.isEmpty() || path.contains(":") || path.startsWith("//") || path.contains("\\")) {
      return Optional.empty();
    }
    String base = path.startsWith("/") ? "" : from.substring(0, from.lastIndexOf('/') + 1);
    return normalized(base + decoded(path));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return path;
    }
  }

  private static Optional<String> normalized(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String segment : path.split("/", -1)) {
      if (segment.equals("..")) {
        if (segments.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return Optional.of(String.join("/", segments));
  }
}
