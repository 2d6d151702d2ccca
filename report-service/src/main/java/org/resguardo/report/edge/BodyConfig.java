package org.resguardo.report.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How much a request may bring.
@ConfigMapping(prefix = "resguardo.body")
public interface BodyConfig {
  /// Longest submission: the largest testimony, a contact part and eight headers of attachments,
  /// each with 64 recipients, as base64 in JSON, take 2,770,000 bytes.
  @WithDefault("2816K")
  MemorySize maxSubmission();

  /// Longest other body: the largest note with 64 recipients takes 223,000 bytes.
  @WithDefault("256K")
  MemorySize maxOther();

  /// How long a body may take. The largest one needs 24 kB a second, which Tor and a weak line
  /// give.
  @WithDefault("120s")
  Duration timeout();

  /// All bodies that are in memory at one time, as far as they have come; more are asked to come
  /// back.
  @WithDefault("112M")
  MemorySize memory();
}
