package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.resguardo.report.roster.RosterOutcome.Refused;
import org.resguardo.report.roster.RosterOutcome.RolledBack;
import org.resguardo.report.roster.RosterOutcome.Taken;
import org.resguardo.report.roster.RosterOutcome.Unchanged;
import org.resguardo.roster.MemberRole;
import org.resguardo.roster.Roster;
import org.resguardo.roster.RosterRefusedException;
import org.resguardo.roster.RosterVerifier;
import org.resguardo.roster.UnverifiedRoster;

/// The newest roster that verified. Thread-safe.
///
/// It is never replaced by an older one, is kept while identity-service is away, and ends on its
/// last day. After a restart it starts empty: an older roster that has not expired could then be
/// taken, which `docs/threat-model.md` accepts.
@ApplicationScoped
public class CurrentRoster {
  private final RosterVerifier verifier;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Roster> newest = new AtomicReference<>();

  CurrentRoster(RosterVerifier verifier, InstantSource clock) {
    this.verifier = verifier;
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
    return Optional.ofNullable(newest.get());
  }

  synchronized RosterOutcome offer(UnverifiedRoster offered) {
    try {
      return take(verifier.verifyWithoutLog(offered));
    } catch (RosterRefusedException refused) {
      return new Refused(refused.reason());
    }
  }

  private RosterOutcome take(Roster verified) {
    Roster known = newest.get();
    if (known != null && verified.content().equals(known.content())) {
      return new Unchanged();
    }
    if (known != null && verified.version() <= known.version()) {
      return new RolledBack(verified.version());
    }
    newest.set(verified);
    return new Taken(verified.version());
  }

  private LocalDate day() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
