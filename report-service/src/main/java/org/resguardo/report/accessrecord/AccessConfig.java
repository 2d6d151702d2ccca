package org.resguardo.report.accessrecord;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// When entries go to the access log.
@ConfigMapping(prefix = "resguardo.access")
public interface AccessConfig {
  /// Pause between two deliveries.
  @WithDefault("1s")
  Duration shipEvery();

  /// Seconds between two releases of acknowledgements, on a grid of the database's clock that
  /// starts at a full day (UTC) if the number divides it. The longer, the less the public log tells
  /// about when a report arrived.
  @WithDefault("600")
  @Min(1)
  int acknowledgementPeriodSeconds();

  /// Without a success for that long, deliveries are late.
  @WithDefault("1m")
  Duration lateAfter();
}
