package org.resguardo.report.oblivious;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.resguardo.ohttp.GatewayKey;
import org.resguardo.ohttp.KeyConfigs;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.PublishedKey;

/// The keys of one week, opened.
///
/// Their ids repeat after four weeks, so those of neighbouring weeks always differ, also where one
/// year of 53 weeks ends.
final class WeekKeys {
  /// How wrong a client's or another instance's clock may be.
  static final Duration LEEWAY = Duration.ofMinutes(5);

  private static final long DAYS = 7;
  private static final int CYCLE = 4;

  private final IsoWeek week;
  private final List<GatewayKey> keys;
  private final KeyConfigs configs;

  WeekKeys(IsoWeek week, GatewaySeeds seeds) {
    this.week = week;
    int first = 2 * Math.toIntExact(week.start().getEpochSecond() / 86_400 / DAYS % CYCLE);
    this.keys =
        List.of(
            new GatewayKey(first, HpkeKem.DHKEM_X25519, seeds.classic()),
            new GatewayKey(first + 1, HpkeKem.MLKEM768_X25519, seeds.hybrid()));
    this.configs = KeyConfigs.of(keys.stream().map(GatewayKey::config).toList());
  }

  IsoWeek week() {
    return week;
  }

  List<GatewayKey> keys() {
    return keys;
  }

  /// What is served in that week.
  KeyConfigs configs() {
    return configs;
  }

  /// What the log holds of it.
  PublishedKey published() {
    return new PublishedKey.ObliviousKeys(week, configs.sha256());
  }

  /// Whether requests sealed to them are opened: in their week and the next.
  boolean isAcceptedAt(Instant now) {
    return !now.isBefore(week.start().minus(LEEWAY)) && now.isBefore(acceptedUntil(week));
  }

  private static Instant acceptedUntil(IsoWeek week) {
    return week.next().next().start().plus(LEEWAY);
  }
}
