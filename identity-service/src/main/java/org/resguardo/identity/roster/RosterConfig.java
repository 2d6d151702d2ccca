package org.resguardo.identity.roster;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of the roster.
@ConfigMapping(prefix = "resguardo")
interface RosterConfig {
  /// File with the trust policy: whose signatures count, and of how many organisations.
  Path trustPolicy();

  /// Days a drafted roster may be used.
  @WithName("roster.days")
  @WithDefault("90")
  @Min(1)
  @Max(366)
  int days();

  /// How long a client or cache may keep the published roster.
  @WithName("roster.max-age")
  @WithDefault("30s")
  Duration maxAge();
}
