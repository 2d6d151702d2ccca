package org.resguardo.report.roster;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/// Where the roster comes from, and whose signatures make it one.
@ConfigMapping(prefix = "resguardo")
interface RosterConfig {
  /// Base address of identity-service.
  URI identityService();

  /// The trust policy file.
  Path trustPolicy();

  /// How the roster is fetched.
  Fetching roster();

  /// How the roster is fetched.
  interface Fetching {
    /// Time between two fetches. A suspension has to take effect within 30 seconds.
    @WithDefault("10s")
    Duration refreshEvery();

    /// For the whole answer.
    @WithDefault("5s")
    Duration timeout();

    /// Longest answer that is read.
    @WithDefault("2M")
    MemorySize maxSize();
  }
}
