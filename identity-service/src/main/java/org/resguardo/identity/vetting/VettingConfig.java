package org.resguardo.identity.vetting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of vetting.
@ConfigMapping(prefix = "resguardo.vetting")
interface VettingConfig {
  /// How often accounts are looked for in Keycloak that have to follow a decision.
  @WithDefault("2s")
  Duration followEvery();

  /// How long a cache may keep the list of suspended members.
  @WithDefault("2s")
  Duration suspensionsMaxAge();
}
