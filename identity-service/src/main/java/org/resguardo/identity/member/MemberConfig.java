package org.resguardo.identity.member;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/// Settings of proof of possession.
@ConfigMapping(prefix = "resguardo.member")
interface MemberConfig {
  /// How many proofs may be tried against one challenge.
  @WithDefault("5")
  @Min(1)
  @Max(100)
  int proofAttempts();
}
