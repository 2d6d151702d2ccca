package org.resguardo.report.identity;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where identity-service is, and how much patience it gets.
@ConfigMapping(prefix = "resguardo")
public interface IdentityConfig {
  /// Base address of identity-service.
  URI identityService();

  /// Limits of one exchange.
  Limits identity();

  /// Limits of one exchange.
  interface Limits {
    /// For the whole answer.
    @WithDefault("5s")
    Duration timeout();

    /// Longest answer that is read.
    @WithDefault("2M")
    MemorySize maxSize();
  }
}
