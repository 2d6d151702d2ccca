package org.resguardo.identity.roster;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready as soon as the database answers. The state of the roster is shown and does not count: a
/// new installation has none, and an expired one is replaced through this very service.
@Readiness
@ApplicationScoped
class RosterReadiness implements AsyncHealthCheck {
  private static final String NAME = "database and roster";

  private final WitnessedRosters rosters;
  private final InstantSource clock;

  RosterReadiness(WitnessedRosters rosters, InstantSource clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return rosters
        .newest()
        .map(this::state)
        .map(RosterReadiness::ready)
        .onFailure()
        .recoverWithItem(notReady());
  }

  private RosterState state(Optional<StoredRoster> newest) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    return newest
        .map(roster -> today.isAfter(roster.expires()) ? RosterState.EXPIRED : RosterState.VALID)
        .orElse(RosterState.NONE);
  }

  private static HealthCheckResponse ready(RosterState roster) {
    return HealthCheckResponse.named(NAME)
        .withData("database", "answers")
        .withData("roster", roster.name().toLowerCase(Locale.ROOT))
        .up()
        .build();
  }

  private static HealthCheckResponse notReady() {
    return HealthCheckResponse.named(NAME).withData("database", "away").down().build();
  }
}
