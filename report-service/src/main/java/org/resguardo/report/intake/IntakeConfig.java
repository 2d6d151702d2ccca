package org.resguardo.report.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much a token buys, and for how long.
@ConfigMapping(prefix = "resguardo.attachments")
public interface IntakeConfig {
  /// Chunks of 256 KiB that all attachments of a submission may have together.
  @WithDefault("256")
  @Min(1)
  @Max(256)
  int maxChunks();

  /// Pause between two passes that drop uploads nobody sealed.
  @WithDefault("1h")
  Duration dropEvery();

  /// Uploads that are checked and sealed at one time; more are asked to come back.
  @WithDefault("4")
  @Min(1)
  int maxConcurrentSeals();
}
