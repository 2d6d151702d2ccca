package org.resguardo.age;

import java.util.ArrayList;
import java.util.List;

/// The keys of a text, one a line; lines starting with `#` and empty lines are skipped.
final class KeyLines {
  /// How one line is read.
  @FunctionalInterface
  interface KeyParser<K> {
    K parse(String line) throws KeyFormatException;
  }

  private KeyLines() {}

  static <K> List<K> parse(String text, KeyParser<K> parser) throws KeyFormatException {
    List<String> lines = text.lines().map(String::strip).toList();
    List<K> keys = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i).startsWith("#")) {
        keys.add(parse(lines.get(i), i + 1, parser));
      }
    }
    if (keys.isEmpty()) {
      throw new KeyFormatException("the file holds no key");
    }
    return List.copyOf(keys);
  }

  private static <K> K parse(String line, int number, KeyParser<K> parser)
      throws KeyFormatException {
    try {
      return parser.parse(line);
    } catch (KeyFormatException malformed) {
      throw new KeyFormatException("line " + number + ": " + malformed.getMessage());
    }
  }
}
