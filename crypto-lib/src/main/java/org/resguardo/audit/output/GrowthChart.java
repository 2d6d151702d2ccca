package org.resguardo.audit.output;

import java.util.List;
import org.resguardo.audit.finding.LogGrowth;
import org.resguardo.audit.output.Svg.Anchor;
import org.resguardo.submission.IsoWeek;

/// How a log grew: a column a week, its height the size so far, its upper part that week's entries.
final class GrowthChart {
  private static final int WIDTH = 520;
  private static final int HEIGHT = 230;
  private static final int LEFT = 52;
  private static final int RIGHT = WIDTH - 12;
  private static final int TOP = 26;
  private static final int BOTTOM = HEIGHT - 34;
  private static final int WIDEST_COLUMN = 46;
  private static final int MAX_LABELS = 7;

  private final List<LogGrowth.Week> weeks;
  private final Svg svg;
  private final Axis axis;

  private GrowthChart(LogGrowth log) {
    weeks = ConsecutiveWeeks.of(log.weeks());
    axis = Axis.upTo(log.size(), TOP, BOTTOM);
    svg =
        new Svg(
            WIDTH,
            HEIGHT,
            "%s of the %s log over %s"
                .formatted(
                    Count.of(log.size(), "entry", "entries"),
                    log.log(),
                    Count.of(weeks.size(), "week", "weeks")));
  }

  /// The drawing of a log whose weeks are known.
  static String of(LogGrowth log) {
    GrowthChart chart = new GrowthChart(log);
    chart.svg.grid(chart.axis, LEFT, RIGHT);
    chart.drawColumns();
    return chart.svg.element();
  }

  private void drawColumns() {
    long before = 0;
    for (int i = 0; i < weeks.size(); i++) {
      LogGrowth.Week week = weeks.get(i);
      drawColumn(i, before, before + week.entries());
      drawLabel(i, week.week());
      before += week.entries();
    }
  }

  private void drawColumn(int i, long before, long after) {
    double x = middle(i) - columnWidth() / 2;
    String title =
        "%s: %s, %s in all"
            .formatted(weeks.get(i).week(), "+" + Count.of(after - before), Count.of(after));
    svg.bar("before", x, columnWidth(), axis.y(before), BOTTOM, title);
    svg.bar("added", x, columnWidth(), axis.y(after), axis.y(before), title);
    boolean hasRoom = weeks.size() <= MAX_LABELS * 2;
    if (after > before && (hasRoom || i == weeks.size() - 1)) {
      svg.text(
          "value", middle(i), axis.y(after) - 6, Anchor.MIDDLE, "+" + Count.of(after - before));
    }
  }

  private void drawLabel(int i, IsoWeek week) {
    int every = Math.ceilDiv(weeks.size(), MAX_LABELS);
    if ((weeks.size() - 1 - i) % every == 0) {
      svg.text("tick", middle(i), BOTTOM + 20, Anchor.MIDDLE, week.toString());
    }
  }

  private double pitch() {
    return (double) (RIGHT - LEFT) / weeks.size();
  }

  private double columnWidth() {
    return Math.min(WIDEST_COLUMN, pitch() * 0.7);
  }

  private double middle(int i) {
    return LEFT + (i + 0.5) * pitch();
  }
}
