package org.resguardo.report.storage;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Tells whether the database answers. Not where it is or what is wrong: anybody may ask.
@Readiness
@ApplicationScoped
class StorageHealth implements AsyncHealthCheck {
  private final Pool pool;
  private final StorageConfig config;

  StorageHealth(Pool pool, StorageConfig config) {
    this.pool = pool;
    this.config = config;
  }

  @Override
  public Uni<HealthCheckResponse> call() {
    return pool.query("select 1")
        .execute()
        .ifNoItem()
        .after(config.statementTimeout())
        .fail()
        .map(_ -> HealthCheckResponse.up("storage"))
        .onFailure()
        .recoverWithItem(HealthCheckResponse.down("storage"));
  }
}
