package org.resguardo.report.accessrecord;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/// When entries go to the access log.
@ConfigMapping(prefix = "resguardo.access")
public interface AccessConfig {
  /// Pause between two deliveries.
  @WithDefault("1s")
  Duration shipEvery();

  /// Least time between two releases of acknowledgements, in whole seconds, by the database's
  /// clock. The longer, the less the public log tells about when a report arrived.
  @WithDefault("10m")
  @DurationMin(seconds = 1)
  Duration acknowledgementPeriod();

  /// Without a success for that long, deliveries are late.
  @WithDefault("1m")
  Duration lateAfter();
}
