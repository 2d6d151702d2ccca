package org.resguardo.identity.issuance;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// Settings of issuance. The file of the identity that keys are sealed to is
/// `resguardo.key-identity`.
@ConfigMapping(prefix = "resguardo.issuance")
interface IssuanceConfig {
  /// Most tokens of one partner a day (UTC).
  @WithDefault("500")
  @Min(0)
  int dailyQuota();

  /// How long before its week a key is made.
  @WithDefault("4d")
  Duration ahead();

  /// How often it is looked whether a key has to be made.
  @WithDefault("2s")
  Duration every();

  /// How long a client or cache may keep the public keys; never beyond the week.
  @WithDefault("1m")
  Duration maxAge();
}
