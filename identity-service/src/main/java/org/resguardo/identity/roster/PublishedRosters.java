package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/// The rosters that have been published.
@ApplicationScoped
class PublishedRosters {
  private final RosterRepository rosters;
  private final InstantSource clock;

  PublishedRosters(RosterRepository rosters, InstantSource clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  /// Emits the latest roster, if any has been published; it may have expired.
  @WithSession
  Uni<Optional<StoredRoster>> latest() {
    return rosters.latest();
  }

  /// Emits how things stand with the latest roster.
  Uni<RosterState> state() {
    return latest().map(this::state);
  }

  private RosterState state(Optional<StoredRoster> latest) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return latest
        .map(roster -> today.isAfter(roster.expires()) ? RosterState.EXPIRED : RosterState.VALID)
        .orElse(RosterState.NONE);
  }
}
