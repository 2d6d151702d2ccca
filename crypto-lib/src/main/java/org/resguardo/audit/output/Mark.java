package org.resguardo.audit.output;

/// The sign beside an outcome: a shape, so that it does not rest on colour alone.
final class Mark {
  private Mark() {}

  /// @param outcome `ok`, `fail` or `skip`
  static String of(String outcome) {
    String shape =
        switch (outcome) {
          case "ok" -> "M4.5 8.5 7 11 11.5 5.5";
          case "fail" -> "M5.3 5.3 10.7 10.7M10.7 5.3 5.3 10.7";
          default -> "M5 8 11 8";
        };
    return "<svg class=\"mark\" viewBox=\"0 0 16 16\" aria-hidden=\"true\">"
        + "<circle cx=\"8\" cy=\"8\" r=\"7\"/><path d=\""
        + shape
        + "\"/></svg>";
  }
}
