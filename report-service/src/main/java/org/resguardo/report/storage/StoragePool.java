package org.resguardo.report.storage;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Makes the connection pool with the limits of {@link StorageConfig}, which the data source's own
/// settings do not have.
@Singleton
class StoragePool implements PgPoolCreator {
  private final StorageConfig config;

  StoragePool(StorageConfig config) {
    this.config = config;
  }

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(this::limit);
    return PgBuilder.pool()
        .with(
            input
                .poolOptions()
                .setConnectionTimeout(millis(config.connectTimeout()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS)
                .setMaxWaitQueueSize(config.maxWaiting()))
        .connectingTo(input.pgConnectOptionsList().getFirst())
        .using(input.vertx())
        .build();
  }

  private void limit(PgConnectOptions connection) {
    connection
        .addProperty("statement_timeout", Integer.toString(millis(config.statementTimeout())))
        .addProperty("application_name", "report-service")
        .setConnectTimeout(millis(config.connectTimeout()))
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setReadIdleTimeout(millis(config.silenceTimeout()));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
