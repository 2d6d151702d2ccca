package org.resguardo.report.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Where the roster comes from, and whose signatures make it one.
@ConfigMapping(prefix = "resguardo")
public interface RosterConfig {
  /// The trust policy file.
  Path trustPolicy();

  /// How the roster is fetched.
  Fetching roster();

  /// How the roster is fetched.
  interface Fetching {
    /// Pause between two fetches.
    @WithDefault("10s")
    Duration refreshEvery();
  }
}
