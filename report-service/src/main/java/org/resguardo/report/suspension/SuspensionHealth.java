package org.resguardo.report.suspension;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether it is known who is suspended. The service is ready without it: intake goes on.
@Readiness
@ApplicationScoped
class SuspensionHealth implements HealthCheck {
  private final Suspensions suspensions;

  SuspensionHealth(Suspensions suspensions) {
    this.suspensions = suspensions;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("suspensions")
        .up()
        .withData("suspensions", suspensions.isInForce() ? "known" : "unknown")
        .build();
  }
}
