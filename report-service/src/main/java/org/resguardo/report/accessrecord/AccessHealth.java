package org.resguardo.report.accessrecord;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Tells how deliveries to the access log go. The service is ready when they are late, too: nothing
/// is lost, and entries are written all the same.
@Readiness
@ApplicationScoped
class AccessHealth implements AsyncHealthCheck {
  private static final String NAME = "access log";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Pool pool;
  private final DeliveryRepository outbox;
  private final DeliveryProgress progress;

  AccessHealth(Pool pool, DeliveryRepository outbox, DeliveryProgress progress) {
    this.pool = pool;
    this.outbox = outbox;
    this.progress = progress;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return outbox
        .due(pool)
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .map(due -> state().withData("waiting", due).build())
        .onFailure()
        .recoverWithItem(() -> state().build());
  }

  private HealthCheckResponseBuilder state() {
    return HealthCheckResponse.named(NAME)
        .up()
        .withData("deliveries", progress.isLate() ? "late" : "in time");
  }
}
