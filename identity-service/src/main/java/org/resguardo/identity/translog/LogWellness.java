package org.resguardo.identity.translog;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/// Tells the operator what is wrong with the logs: a damaged leaf, tile or checkpoint, a witness
/// that refuses. It does not count for readiness: what is stored is still served, and whoever reads
/// it verifies it.
@Wellness
@ApplicationScoped
class LogWellness implements HealthCheck {
  private final LogIntegrity integrity;
  private final KnownWitnesses witnesses;

  LogWellness(LogIntegrity integrity, KnownWitnesses witnesses) {
    this.integrity = integrity;
    this.witnesses = witnesses;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response = HealthCheckResponse.named("logs").up();
    for (LogName log : LogName.values()) {
      tell(log, response);
    }
    return response.build();
  }

  private void tell(LogName log, HealthCheckResponseBuilder response) {
    if (integrity.isSound(log)) {
      response.withData(log.word(), "sound");
    } else {
      response.withData(log.word(), String.join("; ", integrity.damages(log))).down();
    }
    for (KnownWitness witness : witnesses.refusing(log)) {
      response.withData(log.word() + ", " + witness.witness().name(), sentence(witness)).down();
    }
  }

  private static String sentence(KnownWitness witness) {
    return witness.refusal().map(WitnessRefusal::sentence).orElse("");
  }
}
