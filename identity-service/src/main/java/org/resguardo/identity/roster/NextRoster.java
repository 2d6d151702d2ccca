package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.resguardo.identity.organisation.OrganisationDirectory;
import org.resguardo.identity.vetting.KeysInForce;
import org.resguardo.roster.RosterContent;

/// Gathers what the next roster should say. Joins the caller's transaction.
@ApplicationScoped
class NextRoster {
  private final OrganisationDirectory organisations;
  private final KeysInForce keys;
  private final RosterRepository rosters;
  private final RosterConfig config;

  NextRoster(
      OrganisationDirectory organisations,
      KeysInForce keys,
      RosterRepository rosters,
      RosterConfig config) {
    this.organisations = organisations;
    this.keys = keys;
    this.rosters = rosters;
    this.config = config;
  }

  /// Emits the content of a roster issued on `today`, one version after the latest; empty when no
  /// organisation has a reviewer.
  Uni<Optional<RosterContent>> on(LocalDate today) {
    return content(today)
        .flatMap(
            content -> nextVersion().map(version -> content.roster(version, today, config.days())));
  }

  private Uni<DraftContent> content(LocalDate today) {
    return organisations
        .all()
        .flatMap(all -> keys.on(today).map(inForce -> new DraftContent(all, inForce)));
  }

  private Uni<Integer> nextVersion() {
    return rosters.latest().map(latest -> latest.map(StoredRoster::version).orElse(0) + 1);
  }
}
