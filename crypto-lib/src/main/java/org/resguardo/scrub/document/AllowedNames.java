package org.resguardo.scrub.document;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The elements and attributes of a family of documents that are written, by prefix. Immutable,
/// thread-safe.
final class AllowedNames {
  private static final String ELEMENTS_OF = "elements ";
  private static final String ATTRIBUTES_OF = "attributes ";

  private final Map<String, Set<String>> elements;
  private final Map<String, Set<String>> attributes;

  private AllowedNames(List<String> lines) {
    elements = names(lines, ELEMENTS_OF);
    attributes = names(lines, ATTRIBUTES_OF);
  }

  /// @param list a file beside this class: headings `elements p` and `attributes p` for a prefix,
  ///   each with its names in the lines below
  static AllowedNames in(String list) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AllowedNames.class.getResourceAsStream(list), list),
                StandardCharsets.US_ASCII))) {
      return new AllowedNames(reader.readAllLines());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  boolean isElement(String prefix, String name) {
    return elements.getOrDefault(prefix, Set.of()).contains(name);
  }

  boolean isAttribute(String prefix, String name) {
    return attributes.getOrDefault(prefix, Set.of()).contains(name);
  }

  private static Map<String, Set<String>> names(List<String> lines, String heading) {
    Map<String, Set<String>> names = new HashMap<>();
    Set<String> current = new HashSet<>();
    for (String line : lines) {
      if (line.startsWith(ELEMENTS_OF) || line.startsWith(ATTRIBUTES_OF)) {
        current = new HashSet<>();
        if (line.startsWith(heading)) {
          names.put(line.substring(heading.length()), current);
        }
      } else if (!line.startsWith("#")) {
        current.addAll(Arrays.asList(line.split(" ", -1)));
      }
    }
    return names;
  }
}
