package org.resguardo.report.edge;

/// How deep JSON is nested, counted before anything is parsed: strict binding would stop at the
/// first unexpected bracket and could not name the rule.
final class JsonDepth {
  private JsonDepth() {}

  /// Whether more than `max` objects or arrays are open anywhere. For text that is not JSON the
  /// answer means nothing, and the parser refuses that text.
  static boolean exceeds(int max, byte[] json) {
    int depth = 0;
    boolean isInString = false;
    for (int i = 0; i < json.length; i++) {
      if (json[i] == '"') {
        isInString = !isInString;
      } else if (isInString) {
        i += json[i] == '\\' ? 1 : 0; // the next byte is escaped
      } else {
        depth += step(json[i]);
        if (depth > max) {
          return true;
        }
      }
    }
    return false;
  }

  private static int step(byte character) {
    return switch (character) {
      case '{', '[' -> 1;
      case '}', ']' -> -1;
      default -> 0;
    };
  }
}
