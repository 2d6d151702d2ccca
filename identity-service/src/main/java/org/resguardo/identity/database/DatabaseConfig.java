package org.resguardo.identity.database;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long to wait for the database.
@ConfigMapping(prefix = "resguardo.database")
interface DatabaseConfig {
  /// Longest wait for a new connection to open.
  @WithDefault("2s")
  Duration connectTimeout();

  /// Longest wait for a free connection of the pool.
  @WithDefault("3s")
  Duration acquireTimeout();

  /// A connection on which nothing moves for this long is closed, so that a frozen database is
  /// noticed.
  @WithDefault("10s")
  Duration silenceTimeout();
}
