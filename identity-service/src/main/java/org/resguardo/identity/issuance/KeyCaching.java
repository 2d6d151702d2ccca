package org.resguardo.identity.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.resguardo.submission.IsoWeek;

/// How long what is said of the keys may be kept: not into the next week, in which others count.
@ApplicationScoped
class KeyCaching {
  private final IssuanceConfig config;
  private final InstantSource clock;

  KeyCaching(IssuanceConfig config, InstantSource clock) {
    this.config = config;
    this.clock = clock;
  }

  /// For the header `Cache-Control`.
  String control() {
    Instant now = clock.instant();
    Duration left = Duration.between(now, IsoWeek.of(now).next().start());
    Duration maxAge = left.compareTo(config.maxAge()) < 0 ? left : config.maxAge();
    return "public, max-age=" + maxAge.toSeconds();
  }
}
