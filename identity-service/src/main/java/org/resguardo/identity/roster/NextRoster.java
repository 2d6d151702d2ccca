package org.resguardo.identity.roster;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import org.resguardo.identity.member.MemberDirectory;
import org.resguardo.identity.organisation.OrganisationDirectory;
import org.resguardo.roster.RosterContent;

/// Gathers what the next roster should say. Joins the caller's transaction.
@ApplicationScoped
class NextRoster {
  private final OrganisationDirectory organisations;
  private final MemberDirectory members;
  private final RosterRepository rosters;
  private final RosterConfig config;

  NextRoster(
      OrganisationDirectory organisations,
      MemberDirectory members,
      RosterRepository rosters,
      RosterConfig config) {
    this.organisations = organisations;
    this.members = members;
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
        .flatMap(all -> members.keysInForce(today).map(keys -> new DraftContent(all, keys)));
  }

  private Uni<Integer> nextVersion() {
    return rosters.latest().map(latest -> latest.map(StoredRoster::version).orElse(0) + 1);
  }
}
