package org.resguardo.audit.roster;

import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.roster.RosterEntry;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.UnverifiedRoster;

/// Every roster that was ever published against the directory log: the same text, the quorum's
/// signatures, versions without gaps, and none outside the log.
///
/// Goes by the vetters of today's trust policy; a roster of vetters who have since left it is
/// complained of.
final class RosterHistory {
  private final PublishedRosters published;
  private final TrustPolicy policy;
  private final List<String> complaints = new ArrayList<>();

  RosterHistory(PublishedRosters published, TrustPolicy policy) {
    this.published = published;
    this.policy = policy;
  }

  /// What speaks against it.
  List<String> complaints(List<RosterEntry> logged) throws IOException {
    for (int i = 0; i < logged.size(); i++) {
      int version = logged.get(i).version();
      if (version != i + 1) {
        complaints.add("the log has roster %d where %d should be".formatted(version, i + 1));
      }
      complainOf(logged.get(i));
    }
    if (published.has(logged.size() + 1)) {
      complaints.add("roster %d is published and not in the log".formatted(logged.size() + 1));
    }
    return List.copyOf(complaints);
  }

  private void complainOf(RosterEntry entry) throws IOException {
    UnverifiedRoster roster = published.version(entry.version());
    if (!RosterEntry.of(roster.unverifiedContent()).equals(entry)) {
      complaints.add("roster %d is another than the log has".formatted(entry.version()));
    }
    try {
      verifier(roster.unverifiedContent().issued()).verifyWithoutLog(roster);
    } catch (RosterRefusedException refused) {
      complaints.add("roster %d: %s".formatted(entry.version(), refused.getMessage()));
    }
  }

  /// On the day of the roster; by now it may have expired.
  private RosterVerifier verifier(LocalDate issued) {
    return new RosterVerifier(
        policy, InstantSource.fixed(issued.atStartOfDay().toInstant(ZoneOffset.UTC)));
  }
}
