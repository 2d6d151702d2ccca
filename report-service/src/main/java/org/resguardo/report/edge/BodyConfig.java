package org.resguardo.report.edge;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/// How much a request may bring.
@ConfigMapping(prefix = "resguardo.body")
public interface BodyConfig {
  /// Longest submission: the largest testimony, a contact part and eight headers of attachments,
  /// each with 64 recipients, as base64 in JSON, take 2,770,000 bytes.
  @WithDefault("2816K")
  MemorySize maxSubmission();

  /// Longest encapsulated request: the longest submission, its headers, its padding to the next 32
  /// KiB and what sealing adds. Shorter than `quarkus.http.limits.max-body-size`.
  @WithDefault("2944K")
  MemorySize maxOblivious();

  /// Longest other body: the largest note with 64 recipients takes 223,000 bytes.
  @WithDefault("256K")
  MemorySize maxOther();

  /// How long a body may take. The largest one needs 24 kB a second, which Tor and a weak line
  /// give.
  @WithDefault("120s")
  Duration timeout();

  /// How often it is asked whether a body still comes at the least pace.
  @WithDefault("20s")
  Duration paceEvery();

  /// What has to have come each time. Half a kilobyte a second holds a connection for longer than
  /// those who dribble, and is less than any line on which a submission would arrive in time.
  @WithDefault("10K")
  MemorySize pace();

  /// All bodies that are in memory at one time, as far as they have come; more are asked to come
  /// back.
  @WithDefault("112M")
  MemorySize memory();

  /// How long an encapsulated request may take. A relay has read it whole before it sends it on.
  @WithDefault("30s")
  Duration obliviousTimeout();

  /// How many encapsulated requests may be in memory at one time. The largest take 20 MB each until
  /// they are answered, since what was opened passes the gate a second time.
  @WithDefault("8")
  @Min(1)
  int maxConcurrentOblivious();
}
