package org.resguardo.identity.issuance;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.resguardo.submission.IsoWeek;

/// Which keys there should be: this week's, and some days ahead the next week's.
final class KeySchedule {
  private KeySchedule() {}

  /// The week whose key is to be made next, if any is.
  ///
  /// @param made the weeks that have one
  /// @param ahead how long before its week a key is made
  static Optional<IsoWeek> due(Instant now, Collection<IsoWeek> made, Duration ahead) {
    IsoWeek current = IsoWeek.of(now);
    if (!made.contains(current)) {
      return Optional.of(current);
    }
    boolean isTime = !now.isBefore(current.next().start().minus(ahead));
    return Optional.of(current.next()).filter(next -> isTime && !made.contains(next));
  }
}
