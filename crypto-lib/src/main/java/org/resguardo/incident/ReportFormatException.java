package org.resguardo.incident;

/// A document breaks the format.
///
/// Names the place and the rule, and never the content, so that it may be shown and logged.
public final class ReportFormatException extends Exception {
  private final String path;
  private final String rule;

  ReportFormatException(String path, String rule) {
    super((path.isEmpty() ? "document" : path) + ": " + rule, null, false, false);
    this.path = path;
    this.rule = rule;
  }

  /// Where: `incidents[2].conduct.act`; empty for the whole document.
  ///
  /// Property names are those of the format; an unknown property is named by its parent alone.
  public String path() {
    return path;
  }

  /// Which rule: "must not have more than one answer".
  public String rule() {
    return rule;
  }
}
