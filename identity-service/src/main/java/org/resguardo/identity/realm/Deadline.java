package org.resguardo.identity.realm;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A moment after which no further call of a series is begun.
final class Deadline {
  private final InstantSource clock;
  private final Instant end;

  Deadline(InstantSource clock, Duration patience) {
    this.clock = clock;
    this.end = clock.instant().plus(patience);
  }

  void check() {
    if (clock.instant().isAfter(end)) {
      throw new RealmAwayException("Keycloak is too slow");
    }
  }
}
