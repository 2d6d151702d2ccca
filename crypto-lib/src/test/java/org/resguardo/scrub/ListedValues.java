package org.resguardo.scrub;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.resguardo.SharedSamples;

/// What the samples' own page lists as telling of a person, by the name of the file.
final class ListedValues {
  private static final int SHORTEST = 5;

  private static final Pattern ROW =
      Pattern.compile("^\\| (\\d{3}-\\S+) \\|[^|]*\\|[^|]*\\| (.*) \\|$");
  private static final Pattern CLASS = Pattern.compile("\\*\\*(\\w+)\\*\\* (.*?)(?= — |$)");
  private static final Pattern TAG =
      Pattern.compile("(?:^|; )[\\w-]+:[\\w-]+=(.*?)(?=; [\\w-]+:[\\w-]+=|$)");

  /// Settings of a camera and pictures are structure to a scan of bytes: `Normal`, `(binary)`.
  private static final Set<String> NOT_VALUES = Set.of("makernote", "preview");

  private ListedValues() {}

  static Map<String, Set<String>> read() throws IOException {
    Map<String, Set<String>> values = new TreeMap<>();
    for (String line : Files.readAllLines(SharedSamples.readme())) {
      ROW.matcher(line).results().forEach(row -> values.put(row.group(1), valuesIn(row.group(2))));
    }
    return values;
  }

  private static Set<String> valuesIn(String tags) {
    Set<String> values = new TreeSet<>();
    CLASS
        .matcher(tags)
        .results()
        .filter(found -> !NOT_VALUES.contains(found.group(1)))
        .flatMap(found -> TAG.matcher(found.group(2)).results())
        .map(ListedValues::withoutCount)
        .flatMap(value -> parts(value).stream())
        .filter(value -> value.length() >= SHORTEST && !value.equals("(binary)"))
        .filter(value -> !value.contains("??"))
        .forEach(values::add);
    return values;
  }

  private static String withoutCount(MatchResult tag) {
    return tag.group(1).replaceFirst(" \\(\\+\\d+\\)$", "").strip();
  }

  /// A list is printed as `['a', 'b`, cut after forty characters; a time with colons, which XML
  /// writes with hyphens.
  private static List<String> parts(String value) {
    if (value.startsWith("['")) {
      return List.of(value.substring(2).split("'(?:, '|]|,?$)", -1));
    }
    if (value.matches("\\d{4}:\\d\\d:\\d\\d \\d\\d:\\d\\d:\\d\\d.*")) {
      String day = value.substring(0, 10);
      return List.of(value.substring(0, 19), day.replace(':', '-') + "T" + value.substring(11, 19));
    }
    return List.of(value);
  }
}
