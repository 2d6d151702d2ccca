package org.resguardo.report.storage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How long the database may take before an outage is told.
@ConfigMapping(prefix = "resguardo.storage")
interface StorageConfig {
  /// For a new connection, and for a free one of the pool.
  @WithDefault("2s")
  Duration connectTimeout();

  /// For one statement, enforced by PostgreSQL.
  @WithDefault("5s")
  Duration statementTimeout();

  /// Without a byte from PostgreSQL, idle or not, a connection is given up.
  @WithDefault("8s")
  Duration silenceTimeout();

  /// Requests that may wait for a connection.
  @WithDefault("256")
  @Min(1)
  int maxWaiting();
}
