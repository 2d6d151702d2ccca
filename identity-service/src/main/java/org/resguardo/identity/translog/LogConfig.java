package org.resguardo.identity.translog;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/// Settings of the logs.
@ConfigMapping(prefix = "resguardo.log")
public interface LogConfig {
  /// The file with the private key that signs the directory log.
  Path directoryKey();

  /// The file with the private key that signs the access log.
  Path accessKey();

  /// How often waiting entries are moved into the log and its witnesses are asked.
  @WithDefault("250ms")
  Duration every();

  /// Most entries of one batch.
  @WithDefault("4096")
  @Min(1)
  @Max(16_384)
  int batch();

  /// Most bytes of one batch, except that a single entry always fits.
  @WithDefault("8M")
  MemorySize batchSize();

  /// How witnesses are asked.
  Witnesses witness();

  /// How the whole log is checked again and again.
  Recheck recheck();

  /// How witnesses are asked.
  interface Witnesses {
    /// For the whole answer of one witness.
    @WithDefault("3s")
    Duration timeout();

    /// Wait before a witness that did not answer is asked again.
    @WithDefault("2s")
    Duration retryAfter();
  }

  /// How the whole log is checked again and again.
  interface Recheck {
    /// Time between two tiles; the first check after a start does not wait.
    @WithDefault("1s")
    Duration every();
  }
}
