package org.resguardo.vetting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The rule that puts a key in force: vetters of two organisations endorse it. At most one of the
/// two can be the member's own.
public final class EndorsementQuorum {
  /// How many organisations must endorse a key.
  public static final int ORGANISATIONS = 2;

  private EndorsementQuorum() {}

  /// The last day on which `endorsements` of one and the same key put it in force; empty when they
  /// are of fewer than two organisations.
  ///
  /// @param endorsements that count today, all for one member, key and round
  public static Optional<LocalDate> lastDay(Collection<Endorsement> endorsements) {
    return latestByOrganisation(endorsements).values().stream()
        .sorted(Comparator.reverseOrder())
        .skip(ORGANISATIONS - 1L)
        .findFirst();
  }

  private static Map<String, LocalDate> latestByOrganisation(Collection<Endorsement> endorsements) {
    Map<String, LocalDate> latest = new HashMap<>();
    for (Endorsement each : endorsements) {
      LocalDate until = each.statement().until();
      latest.merge(each.vetter().organisation(), until, (one, two) -> one.isAfter(two) ? one : two);
    }
    return latest;
  }
}
