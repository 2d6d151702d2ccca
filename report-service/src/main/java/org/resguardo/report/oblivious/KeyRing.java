package org.resguardo.report.oblivious;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.ohttp.ObliviousGateway;
import org.resguardo.submission.IsoWeek;

/// The keys in use: those the log has confirmed. Empty until the first look at the database.
@ApplicationScoped
class KeyRing {
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private volatile List<WeekKeys> confirmed = List.of();

  KeyRing(InstantSource clock) {
    this.clock = clock;
  }

  void hold(List<WeekKeys> keys) {
    confirmed = List.copyOf(keys);
  }

  /// What is served now: the present week's key configurations.
  Optional<KeyConfigs> served() {
    IsoWeek week = IsoWeek.of(clock.instant());
    return confirmed.stream()
        .filter(keys -> keys.week().equals(week))
        .map(WeekKeys::configs)
        .findFirst();
  }

  /// What opens requests that come now.
  ObliviousGateway gateway() {
    Instant now = clock.instant();
    return new ObliviousGateway(
        confirmed.stream()
            .filter(keys -> keys.isAcceptedAt(now))
            .flatMap(keys -> keys.keys().stream())
            .toList(),
        random);
  }
}
