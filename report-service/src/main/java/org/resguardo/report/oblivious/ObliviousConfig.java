package org.resguardo.report.oblivious;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How the gateway keeps its keys and forwards what it has opened.
@ConfigMapping(prefix = "resguardo.oblivious")
public interface ObliviousConfig {
  /// Pause between two looks at the keys: whether one is to be made, delivered, dropped.
  @WithDefault("1m")
  Duration rotateEvery();

  /// Connections to the service itself at one time; further requests wait for one.
  @WithDefault("16")
  @Min(1)
  int maxConnections();

  /// How long the service itself may take to answer one.
  @WithDefault("60s")
  Duration timeout();
}
