package org.resguardo.report.suspension;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How old the list of suspended members may be.
@ConfigMapping(prefix = "resguardo.suspensions")
public interface SuspensionConfig {
  /// Pause between two fetches. With the time one may take, it stays under 30 seconds.
  @WithDefault("10s")
  Duration pollEvery();

  /// How long after its issue the newest list counts; from then on no member is admitted.
  @WithDefault("5m")
  Duration grace();
}
