package org.resguardo.identity.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Settings of the roster.
@ConfigMapping(prefix = "resguardo.roster")
interface RosterConfig {
  /// Days a drafted roster may be used.
  @WithDefault("90")
  @Min(1)
  @Max(366)
  int days();

  /// How long a client or cache may keep the published roster.
  @WithDefault("30s")
  Duration maxAge();
}
