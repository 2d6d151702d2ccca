package org.resguardo.report.roster;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells which roster is in force, and why no newer one was taken. The service is ready without one
/// too: what is stored stays reachable for retries, and submissions are asked to come back.
@Readiness
@ApplicationScoped
class RosterHealth implements HealthCheck {
  private final CurrentRoster current;
  private final RosterRefresh refresh;

  RosterHealth(CurrentRoster current, RosterRefresh refresh) {
    this.current = current;
    this.refresh = refresh;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("roster")
        .up()
        .withData("roster", state())
        .withData("last fetch", refresh.lastFetch())
        .build();
  }

  private String state() {
    return current
        .inForce()
        .map(roster -> "version " + roster.version())
        .orElse(current.newest().isPresent() ? "expired" : "none");
  }
}
