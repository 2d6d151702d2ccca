package org.resguardo.report.redemption;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// Which tokens are redeemed.
@ConfigMapping(prefix = "resguardo.redemption")
public interface RedemptionConfig {
  /// Pause between two fetches of the issuer's keys. While there is none to redeem with, a fetch
  /// follows the other after {@link #retryEvery}.
  @WithDefault("2m")
  Duration refreshEvery();

  /// Pause while there is no key.
  @WithDefault("5s")
  Duration retryEvery();

  /// A week such as `2026-W49`: tokens of keys of earlier weeks are refused. Set by the operator to
  /// the week after the present one when the database was restored from a backup that does not know
  /// all spent tokens; see `docs/threat-model.md`.
  Optional<String> fromWeek();
}
