package org.resguardo.audit.roster;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resguardo.audit.finding.Check;
import org.resguardo.audit.finding.Finding;
import org.resguardo.note.NoteRefusedException;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.vetting.SuspensionList;
import org.resguardo.vetting.SuspensionVerifier;
import org.resguardo.vetting.UnverifiedSuspensionList;

/// The list of suspensions against the roster and against the directory log.
final class SuspensionCheck {
  /// How old identity-service's list may be.
  private static final Duration LIST_AGE = Duration.ofMinutes(10);

  private final TrustPolicy policy;
  private final Optional<DirectoryHistory> history;
  private final InstantSource clock;

  SuspensionCheck(TrustPolicy policy, Optional<DirectoryHistory> history, InstantSource clock) {
    this.policy = policy;
    this.history = history;
    this.clock = clock;
  }

  Finding look(UnverifiedSuspensionList unverified, RosterContent roster) {
    try {
      SuspensionList list = new SuspensionVerifier(policy.identityKey()).verify(unverified);
      return Finding.of(
          Check.ROSTER_SUSPENSIONS,
          "",
          "the list is signed and fresh, and nobody on it is in the roster",
          Stream.of(listed(roster, list), withheld(list), stale(list.issued()))
              .flatMap(complaints -> complaints)
              .toList());
    } catch (NoteRefusedException refused) {
      return new Finding.Fail(
          Check.ROSTER_SUSPENSIONS,
          "",
          "identity-service's key has not signed the list of suspensions",
          List.of());
    }
  }

  private Stream<String> listed(RosterContent roster, SuspensionList list) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return roster.members().stream()
        .filter(key -> key.isInForce(today))
        .map(MemberKey::memberId)
        .distinct()
        .filter(list::isSuspended)
        .map(id -> id + " is suspended and still in the roster");
  }

  private Stream<String> withheld(SuspensionList list) {
    return history.map(DirectoryHistory::suspended).orElse(Set.of()).stream()
        .filter(Predicate.not(list::isSuspended))
        .map(id -> id + " is suspended in the log and not in the list");
  }

  private Stream<String> stale(Instant issued) {
    Duration age = Duration.between(issued, clock.instant()).abs();
    return age.compareTo(LIST_AGE) > 0
        ? Stream.of("the list was issued " + issued)
        : Stream.empty();
  }
}
