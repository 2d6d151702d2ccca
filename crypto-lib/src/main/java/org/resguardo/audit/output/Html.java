package org.resguardo.audit.output;

/// Text for HTML and SVG, so that a stranger's words stay words.
final class Html {
  private Html() {}

  /// `text` for the inside of an element or of a double-quoted attribute.
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
