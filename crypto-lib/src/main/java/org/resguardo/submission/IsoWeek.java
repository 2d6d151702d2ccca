package org.resguardo.submission;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.regex.Pattern;

/// An ISO 8601 week, such as `2026-W47`: the finest time anything here keeps about a report.
///
/// @param year week-based year
/// @param week 1 to 53
public record IsoWeek(int year, int week) {
  private static final Pattern FORM = Pattern.compile("(\\d{4})-W(\\d{2})");

  public IsoWeek {
    if (year < 2000 || year > 9999 || week < 1 || week > 53) {
      throw new IllegalArgumentException("not an ISO week");
    }
  }

  /// The week (UTC) of `instant`.
  public static IsoWeek of(Instant instant) {
    ZonedDateTime day = instant.atZone(ZoneOffset.UTC);
    return new IsoWeek(
        day.get(IsoFields.WEEK_BASED_YEAR), day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /// Reads the form `2026-W47`.
  ///
  /// @throws IllegalArgumentException when `text` is not of that form
  public static IsoWeek parse(String text) {
    var matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not an ISO week");
    }
    return new IsoWeek(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /// Whether there is such a week: not every year has a 53rd.
  public boolean exists() {
    return of(start()).equals(this);
  }

  /// Its first instant: Monday, 00:00 UTC.
  public Instant start() {
    LocalDate inFirstWeek = LocalDate.of(year, 1, 4);
    return inFirstWeek
        .with(ChronoField.DAY_OF_WEEK, 1)
        .plusWeeks(week - 1L)
        .atStartOfDay(ZoneOffset.UTC)
        .toInstant();
  }

  /// The week after it.
  public IsoWeek next() {
    return of(start().plus(Duration.ofDays(7)));
  }

  /// The week before it.
  public IsoWeek previous() {
    return of(start().minus(Duration.ofDays(7)));
  }

  @Override
  public String toString() {
    return "%04d-W%02d".formatted(year, week);
  }
}
