package org.resguardo.audit.output;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.resguardo.audit.finding.StoredSize;
import org.resguardo.audit.output.Svg.Anchor;
import org.resguardo.bundle.SizeClass;

/// How many sealed parts have which length: a place for each size class, in it a bar for each part.
/// A length of no class gets a place too, and is drawn as wrong.
final class SizeChart {
  private static final int WIDTH = 1064;
  private static final int HEIGHT = 250;
  private static final int LEFT = 52;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 28;
  private static final int BOTTOM = HEIGHT - 34;
  private static final int WIDEST_BAR = 44;

  private final List<StoredSize> sizes;
  private final List<String> parts;
  private final List<Integer> lengths;
  private final Axis axis;
  private final Svg svg = new Svg(WIDTH, HEIGHT, "Stored parts by length");

  private SizeChart(List<StoredSize> sizes) {
    this.sizes = sizes;
    parts = parts(sizes);
    lengths = lengths(sizes);
    axis = Axis.upTo(sizes.stream().mapToLong(StoredSize::count).max().orElse(1), TOP, BOTTOM);
  }

  /// The parts in the order of their colours.
  static List<String> parts(List<StoredSize> sizes) {
    return sizes.stream().map(StoredSize::part).distinct().sorted().toList();
  }

  /// The drawing of at least one size.
  static String of(List<StoredSize> sizes) {
    SizeChart chart = new SizeChart(sizes);
    chart.svg.grid(chart.axis, LEFT, RIGHT);
    chart.lengths.forEach(chart::drawLabel);
    chart.lengths.forEach(chart::drawBars);
    return chart.svg.element();
  }

  private static List<Integer> lengths(List<StoredSize> sizes) {
    TreeSet<Integer> lengths = new TreeSet<>();
    Arrays.stream(SizeClass.values()).map(SizeClass::bytes).forEach(lengths::add);
    sizes.stream().map(StoredSize::bytes).forEach(lengths::add);
    return List.copyOf(lengths);
  }

  private void drawLabel(int bytes) {
    double middle = LEFT + (lengths.indexOf(bytes) + 0.5) * pitch();
    String style = isClass(bytes) ? "tick" : "tick wrong";
    svg.text(style, middle, BOTTOM + 20, Anchor.MIDDLE, Count.bytes(bytes));
  }

  private void drawBars(int bytes) {
    List<StoredSize> here = sizes.stream().filter(size -> size.bytes() == bytes).toList();
    double left = LEFT + (lengths.indexOf(bytes) + 0.5) * pitch() - here.size() * barWidth() / 2;
    for (int i = 0; i < here.size(); i++) {
      drawBar(here.get(i), left + i * barWidth());
    }
  }

  private void drawBar(StoredSize size, double x) {
    double top = axis.y(size.count());
    String count = Count.of(size.count());
    String style = isClass(size.bytes()) ? "part" + parts.indexOf(size.part()) : "wrong";
    String title = "%s, %s: %s".formatted(size.part(), Count.bytes(size.bytes()), count);
    svg.bar(style, x + 1, barWidth() - 2, top, BOTTOM, title);
    svg.text("value", x + barWidth() / 2, top - 6, Anchor.MIDDLE, count);
  }

  private static boolean isClass(int bytes) {
    return SizeClass.ofLength(bytes).isPresent();
  }

  private double pitch() {
    return (double) (RIGHT - LEFT) / lengths.size();
  }

  private double barWidth() {
    return Math.min(WIDEST_BAR, pitch() * 0.8 / parts.size());
  }
}
