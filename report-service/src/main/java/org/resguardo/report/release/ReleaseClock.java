package org.resguardo.report.release;

import java.time.Duration;
import java.util.List;

/// What decides whether something is due, for all instances together.
///
/// @param second the database's clock, in seconds since 1970
/// @param released when a batch was last due
/// @param mixed when rows were last rewritten
/// @param unmixed weeks that got rows since
/// @param waiting sealed submissions in intake
record ReleaseClock(long second, long released, long mixed, List<String> unmixed, long waiting) {
  ReleaseClock {
    unmixed = List.copyOf(unmixed);
  }

  /// At the end of each period, whether or not something waits: if the period only began with the
  /// first submission, or a submission after a quiet time were released at once, the moment of
  /// release would be the moment of arrival.
  boolean isBatchDue(ReleaseConfig config) {
    return waiting >= config.batch() || isOver(released, config.period());
  }

  boolean isMixDue(ReleaseConfig config) {
    return !unmixed.isEmpty() && isOver(mixed, config.mixPeriod());
  }

  /// The clock may have been set back: a time far ahead is as long ago as one far behind.
  private boolean isOver(long last, Duration period) {
    return Math.abs(second - last) >= period.toSeconds();
  }
}
