package org.resguardo.scrub.document;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// XML as it is written: UTF-8, prefixes fixed and all declared at the root. For one thread.
final class XmlOutput {
  private static final String DECLARATION =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final Map<String, String> prefixes;
  private final StringBuilder out = new StringBuilder(1 << 14);
  private boolean isTagOpen;
  private boolean isJustStarted;
  private boolean wasOuterOpen;
  private boolean isRootWritten;
  private int tagStart;

  /// @param prefixes by namespace; empty for the one without
  XmlOutput(Map<String, String> prefixes) {
    this.prefixes = prefixes;
    out.append(DECLARATION);
  }

  void start(String namespace, String name) {
    wasOuterOpen = isTagOpen;
    closeTag();
    tagStart = out.length();
    out.append('<');
    name(namespace, name);
    isTagOpen = true;
    isJustStarted = true;
    if (!isRootWritten) {
      isRootWritten = true;
      prefixes.forEach(this::declare);
    }
  }

  private void declare(String namespace, String prefix) {
    if (!namespace.isEmpty()) {
      out.append(prefix.isEmpty() ? " xmlns" : " xmlns:").append(prefix).append("=\"");
      escaped(namespace).append('"');
    }
  }

  void attribute(String namespace, String name, String value) {
    out.append(' ');
    name(namespace, name);
    out.append("=\"");
    escaped(value).append('"');
  }

  void text(String text) {
    closeTag();
    escapedText(text);
  }

  void end(String namespace, String name) {
    if (isTagOpen) {
      out.append("/>");
      isTagOpen = false;
      isJustStarted = false;
      return;
    }
    out.append("</");
    name(namespace, name);
    out.append('>');
  }

  /// Whether nothing was written since the last start.
  boolean isJustStarted() {
    return isJustStarted;
  }

  /// Takes the last start back, as if it had never been; allowed only right after it.
  void cancelStart() {
    out.setLength(wasOuterOpen ? tagStart - 1 : tagStart);
    isTagOpen = wasOuterOpen;
    isJustStarted = false;
    isRootWritten = tagStart > DECLARATION.length();
  }

  /// Characters so far.
  int length() {
    return out.length();
  }

  boolean isEmpty() {
    return !isRootWritten;
  }

  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void closeTag() {
    if (isTagOpen) {
      out.append('>');
      isTagOpen = false;
    }
    isJustStarted = false;
  }

  private void name(String namespace, String name) {
    String prefix =
        namespace.equals(XmlRewriter.XML) ? "xml" : prefixes.getOrDefault(namespace, "");
    if (!prefix.isEmpty()) {
      out.append(prefix).append(':');
    }
    out.append(name);
  }

  private void escapedText(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String reference = inText(text.charAt(i));
      if (!reference.isEmpty()) {
        out.append(text, from, i).append(reference);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
  }

  private static String inText(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '\r' -> "&#13;";
      default -> control(c);
    };
  }

  private StringBuilder escaped(String value) {
    int from = 0;
    for (int i = 0; i < value.length(); i++) {
      String reference = inValue(value.charAt(i));
      if (!reference.isEmpty()) {
        out.append(value, from, i).append(reference);
        from = i + 1;
      }
    }
    return out.append(value, from, value.length());
  }

  private static String inValue(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '"' -> "&quot;";
      case '\t' -> "&#9;";
      case '\n' -> "&#10;";
      case '\r' -> "&#13;";
      default -> control(c);
    };
  }

  /// XML 1.0 allows these, and plain characters of theirs make a file none of text.
  private static String control(char c) {
    return c >= 0x7f && c < 0xa0 ? "&#" + (int) c + ";" : "";
  }
}
