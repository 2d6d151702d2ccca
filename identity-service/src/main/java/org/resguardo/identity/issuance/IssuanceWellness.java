package org.resguardo.identity.issuance;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;

/// Tells the operator whether tokens can be issued. It does not count for readiness: everything
/// else goes on.
@Wellness
@ApplicationScoped
class IssuanceWellness implements AsyncHealthCheck {
  private final CurrentIssuer current;

  IssuanceWellness(CurrentIssuer current) {
    this.current = current;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return current
        .get()
        .map(found -> found.isPresent() ? "issues" : "not made, or not witnessed yet")
        .onFailure(UnusableKeyException.class)
        .recoverWithItem("sealed to another identity than resguardo.key-identity names")
        .onFailure()
        .recoverWithItem("unknown, the database is away")
        .map(IssuanceWellness::response);
  }

  private static HealthCheckResponse response(String state) {
    return HealthCheckResponse.named("issuer keys")
        .withData("key of the week", state)
        .status(state.equals("issues"))
        .build();
  }
}
