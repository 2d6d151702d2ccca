package org.resguardo.audit.finding;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.resguardo.submission.IsoWeek;

/// How a log grew, by the weeks that stand in its entries.
///
/// @param log `directory` or `access`
/// @param origin the log's name
/// @param weeks in order; empty when the entries were not read
public record LogGrowth(String log, String origin, long size, List<Week> weeks) {
  public LogGrowth {
    origin = Harmless.line(origin);
    weeks = List.copyOf(weeks);
  }

  /// A week in which something was added.
  ///
  /// @param entries added in that week
  public record Week(IsoWeek week, long entries) {}

  /// A log whose entries nobody could read.
  public static LogGrowth unread(String log, String origin, long size) {
    return new LogGrowth(log, origin, size, List.of());
  }

  /// A log by the week of each entry, given in any order.
  public static LogGrowth of(String log, String origin, long size, List<IsoWeek> entries) {
    SortedMap<String, Long> counts = new TreeMap<>();
    entries.forEach(week -> counts.merge(week.toString(), 1L, Long::sum));
    List<Week> weeks =
        counts.entrySet().stream()
            .map(count -> new Week(IsoWeek.parse(count.getKey()), count.getValue()))
            .toList();
    return new LogGrowth(log, origin, size, weeks);
  }
}
