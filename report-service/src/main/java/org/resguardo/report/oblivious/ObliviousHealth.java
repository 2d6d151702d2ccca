package org.resguardo.report.oblivious;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether the gateway has keys to serve. The service is ready without: intake goes on, only
/// not through relays.
@Readiness
@ApplicationScoped
class ObliviousHealth implements HealthCheck {
  private final KeyRing ring;
  private final KeyRotation rotation;

  ObliviousHealth(KeyRing ring, KeyRotation rotation) {
    this.ring = ring;
    this.rotation = rotation;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("oblivious gateway").up().withData("keys", state()).build();
  }

  private String state() {
    if (rotation.isRefused()) {
      return "refused: the log holds others of that week";
    }
    return ring.served().isPresent() ? "served" : "not confirmed";
  }
}
