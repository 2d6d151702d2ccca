package org.resguardo.identity.roster;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// The rosters that have been published, in the log already or not.
@ApplicationScoped
class PublishedRosters {
  private final RosterRepository rosters;

  PublishedRosters(RosterRepository rosters) {
    this.rosters = rosters;
  }

  /// Emits the newest roster of at most that version, if there is one.
  @WithSession
  Uni<Optional<StoredRoster>> newestUpTo(int version) {
    return rosters.newestUpTo(version);
  }

  /// Emits the roster of that version, if there is one.
  @WithSession
  Uni<Optional<StoredRoster>> ofVersion(int version) {
    return rosters.ofVersion(version);
  }
}
