package org.resguardo.report.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells of which weeks tokens are redeemed, and how the last fetch of keys ended. The service is
/// ready without any: submissions are asked to come back, and reviewers read.
@Readiness
@ApplicationScoped
class IssuerKeyHealth implements HealthCheck {
  private final CurrentKeys current;
  private final IssuerKeyRefresh refresh;

  IssuerKeyHealth(CurrentKeys current, IssuerKeyRefresh refresh) {
    this.current = current;
    this.refresh = refresh;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("issuer keys")
        .up()
        .withData("issuer keys", weeks())
        .withData("last fetch", refresh.lastFetch())
        .build();
  }

  private String weeks() {
    String weeks =
        current.redeemable().stream()
            .map(key -> key.week().toString())
            .collect(Collectors.joining(" "));
    return weeks.isEmpty() ? "none" : weeks;
  }
}
