package org.resguardo.report.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much a request may bring.
@ConfigMapping(prefix = "resguardo.body")
public interface BodyConfig {
  /// Longest submission: the largest testimony and a contact part, each with 64 recipients, as
  /// base64 in JSON, take 1,669,000 bytes.
  @WithDefault("1792K")
  MemorySize maxSubmission();

  /// Longest other body: the largest note with 64 recipients takes 223,000 bytes.
  @WithDefault("256K")
  MemorySize maxOther();

  /// How long a body may take. The largest one needs 15 kB a second, which Tor and a weak line
  /// give.
  @WithDefault("120s")
  Duration timeout();

  /// How many submissions may be in memory at one time; more are asked to come back.
  @WithDefault("64")
  @Min(1)
  int maxConcurrentSubmissions();
}
