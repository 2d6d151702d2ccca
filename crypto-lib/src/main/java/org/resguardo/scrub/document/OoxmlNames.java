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

/// The elements and attributes of Open XML that are written, by prefix: `ooxml-names.txt`.
final class OoxmlNames {
  private static final String LIST = "ooxml-names.txt";
  private static final String ELEMENTS_OF = "elements ";
  private static final String ATTRIBUTES_OF = "attributes ";

  private static final Map<String, Set<String>> ELEMENTS = read(ELEMENTS_OF);
  private static final Map<String, Set<String>> ATTRIBUTES = read(ATTRIBUTES_OF);

  static {
    // Elements of the other namespaces have types of DrawingML, and so its attributes.
    Set<String> drawing = ATTRIBUTES.getOrDefault("a", Set.of());
    for (String prefix : List.of("p", "c", "cdr", "dgm", "pic", "wp", "xdr", "wps", "wpg", "wpc")) {
      ATTRIBUTES.computeIfAbsent(prefix, _ -> new HashSet<>()).addAll(drawing);
    }
  }

  private OoxmlNames() {}

  static boolean isElement(String prefix, String name) {
    return ELEMENTS.getOrDefault(prefix, Set.of()).contains(name);
  }

  static boolean isAttribute(String prefix, String name) {
    return ATTRIBUTES.getOrDefault(prefix, Set.of()).contains(name);
  }

  private static Map<String, Set<String>> read(String kind) {
    Map<String, Set<String>> names = new HashMap<>();
    Set<String> current = new HashSet<>();
    for (String line : lines()) {
      if (line.startsWith(ELEMENTS_OF) || line.startsWith(ATTRIBUTES_OF)) {
        current =
            line.startsWith(kind)
                ? names.computeIfAbsent(line.substring(kind.length()), _ -> new HashSet<>())
                : new HashSet<>();
      } else if (!line.startsWith("#")) {
        current.addAll(Arrays.asList(line.split(" ", -1)));
      }
    }
    return names;
  }

  private static List<String> lines() {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(OoxmlNames.class.getResourceAsStream(LIST), LIST),
                StandardCharsets.US_ASCII))) {
      return reader.readAllLines();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
