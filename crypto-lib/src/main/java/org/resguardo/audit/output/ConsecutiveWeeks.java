package org.resguardo.audit.output;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.audit.finding.LogGrowth.Week;
import org.resguardo.submission.IsoWeek;

/// Fills the weeks in which nothing happened, so that time runs evenly.
final class ConsecutiveWeeks {
  private static final int MOST = 520; // ten years; a stranger's log may claim any week

  private ConsecutiveWeeks() {}

  static List<Week> of(List<Week> weeks) {
    List<Week> all = new ArrayList<>();
    for (Week week : weeks) {
      addQuietWeeks(all, week);
      all.add(week);
    }
    return all;
  }

  private static void addQuietWeeks(List<Week> all, Week next) {
    if (all.isEmpty() || gap(all.getLast(), next) > MOST) {
      return;
    }
    for (LocalDate day = monday(all.getLast()).plusWeeks(1);
        day.isBefore(monday(next));
        day = day.plusWeeks(1)) {
      all.add(new Week(weekOf(day), 0));
    }
  }

  private static long gap(Week earlier, Week later) {
    return ChronoUnit.WEEKS.between(monday(earlier), monday(later));
  }

  private static LocalDate monday(Week week) {
    return LocalDate.of(week.week().year(), 1, 4) // 4 January is always in week 1
        .with(DayOfWeek.MONDAY)
        .plusWeeks(week.week().week() - 1L);
  }

  private static IsoWeek weekOf(LocalDate day) {
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }
}
