package org.resguardo.report.release;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells how releases go. Not how many submissions wait: that would tell when one arrives. The
/// service is ready when they are late, too: nothing is lost.
@Readiness
@ApplicationScoped
class ReleaseHealth implements HealthCheck {
  private final ReleaseProgress progress;

  ReleaseHealth(ReleaseProgress progress) {
    this.progress = progress;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("release")
        .up()
        .withData("releases", progress.isLate() ? "late" : "in time")
        .build();
  }
}
