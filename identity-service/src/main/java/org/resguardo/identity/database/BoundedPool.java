package org.resguardo.identity.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The pool that Hibernate Reactive uses, with a time limit on every wait.
@Singleton
class BoundedPool implements PgPoolCreator {
  private final DatabaseConfig config;

  BoundedPool(DatabaseConfig config) {
    this.config = config;
  }

  @Override
  public Pool create(Input input) {
    input.pgConnectOptionsList().forEach(this::bound);
    return PgBuilder.pool()
        .with(
            input
                .poolOptions()
                .setConnectionTimeout((int) config.acquireTimeout().toMillis())
                .setConnectionTimeoutUnit(TimeUnit.MILLISECONDS))
        .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
        .using(input.vertx())
        .build();
  }

  private void bound(PgConnectOptions options) {
    options.setConnectTimeout((int) config.connectTimeout().toMillis());
    options.setIdleTimeout((int) config.silenceTimeout().toMillis());
    options.setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
  }
}
