package org.resguardo.audit.output;

import java.util.Locale;

/// A drawing, built shape by shape. Colours and fonts come from the page's style sheet by class.
final class Svg {
  /// How a text lies to its point.
  enum Anchor {
    START,
    MIDDLE,
    END
  }

  private final StringBuilder shapes = new StringBuilder();
  private final int width;
  private final int height;
  private final String description;

  /// @param description what the drawing shows, for those who do not see it
  Svg(int width, int height, String description) {
    this.width = width;
    this.height = height;
    this.description = description;
  }

  void line(String style, double x1, double y1, double x2, double y2) {
    add(
        "<line class=\"%s\" x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"/>"
            .formatted(style, pixel(x1), pixel(y1), pixel(x2), pixel(y2)));
  }

  /// A bar from `top` to `bottom`; `title` is told when one points at it.
  void bar(String style, double x, double width, double top, double bottom, String title) {
    String height = pixel(Math.max(0, bottom - top));
    add(
        "<rect class=\"%s\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"><title>%s</title></rect>"
            .formatted(style, pixel(x), pixel(top), pixel(width), height, Html.escaped(title)));
  }

  void text(String style, double x, double y, Anchor anchor, String text) {
    String lies = anchor.name().toLowerCase(Locale.ROOT);
    add(
        "<text class=\"%s\" x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
            .formatted(style, pixel(x), pixel(y), lies, Html.escaped(text)));
  }

  private void add(String shape) {
    shapes.append(shape).append('\n');
  }

  private static String pixel(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }

  /// Horizontal lines with their numbers, from `left` to `right`.
  void grid(Axis axis, double left, double right) {
    for (long value : axis.gridLines()) {
      line(value == 0 ? "base" : "grid", left, axis.y(value), right, axis.y(value));
      text("tick", left - 8, axis.y(value) + 4, Anchor.END, Count.of(value));
    }
  }

  /// The element.
  String element() {
    return """
        <svg viewBox="0 0 %d %d" role="img" aria-label="%s">
        %s</svg>
        """
        .formatted(width, height, Html.escaped(description), shapes);
  }
}
