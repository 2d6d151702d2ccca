package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Roster;

/// The newest roster that was taken. Thread-safe.
///
/// It is kept while identity-service is away, and ends on its last day. That it is never replaced
/// by an older one, {@link RosterFetch} sees to.
@ApplicationScoped
public class CurrentRoster {
  private final InstantSource clock;
  private volatile @Nullable Roster newest;

  CurrentRoster(InstantSource clock) {
    this.clock = clock;
  }

  /// The roster to decide by, unless there is none or the last one has expired.
  public Optional<Roster> inForce() {
    return newest().filter(roster -> !day().isAfter(roster.expires()));
  }

  /// Whether the roster lists that member of that organisation as a reviewer today; false while
  /// there is no roster.
  public boolean listsReviewer(String memberId, String organisation) {
    return inForce()
        .filter(roster -> roster.lists(MemberRole.REVIEWER, memberId, organisation, day()))
        .isPresent();
  }

  /// The newest one, expired or not.
  Optional<Roster> newest() {
    return Optional.ofNullable(newest);
  }

  void take(Roster roster) {
    newest = roster;
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
