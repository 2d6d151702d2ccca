package org.resguardo.report.accessrecord;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// When entries go to the access log.
@ConfigMapping(prefix = "resguardo.access")
public interface AccessConfig {
  /// Pause between two deliveries.
  @WithDefault("1s")
  Duration shipEvery();

  /// Without a success for that long, deliveries are late.
  @WithDefault("1m")
  Duration lateAfter();
}
