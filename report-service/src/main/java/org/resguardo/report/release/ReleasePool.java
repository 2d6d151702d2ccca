package org.resguardo.report.release;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.resguardo.report.storage.StorageConfig;

/// The releases' own connection: a batch with attachments and a week's rewriting take longer than
/// requests may.
///
/// A connection whose service is gone is ended by PostgreSQL soon, so that another instance can go
/// on.
@Singleton
@ReactiveDataSource(ReleasePool.NAME)
class ReleasePool implements PgPoolCreator {
  static final String NAME = "release";

  private static final Duration GRACE = Duration.ofSeconds(10);
  private static final String IDLE_TIMEOUT_MILLIS = "10000";
  private static final String SILENT_PEER_MILLIS = "15000";

  private final ReleaseConfig config;
  private final StorageConfig storage;

  ReleasePool(ReleaseConfig config, StorageConfig storage) {
    this.config = config;
    this.storage = storage;
  }

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(this::limit);
    return PgBuilder.pool()
        .with(
            input
                .poolOptions()
                .setMaxSize(1)
                .setConnectionTimeout(millis(storage.connectTimeout()))
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
        .connectingTo(input.pgConnectOptionsList().getFirst())
        .using(input.vertx())
        .build();
  }

  private void limit(PgConnectOptions connection) {
    connection
        .addProperty("statement_timeout", Integer.toString(millis(config.statementTimeout())))
        .addProperty("idle_in_transaction_session_timeout", IDLE_TIMEOUT_MILLIS)
        .addProperty("tcp_user_timeout", SILENT_PEER_MILLIS)
        .addProperty("application_name", "report-service")
        .setConnectTimeout(millis(storage.connectTimeout()))
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setReadIdleTimeout(millis(config.statementTimeout().plus(GRACE)));
  }

  private static int millis(Duration duration) {
    return Math.toIntExact(duration.toMillis());
  }
}
