package org.resguardo.report.redemption;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.KeyTimes;
import org.resguardo.token.TokenKey;

/// The proven issuer keys, one a week. Thread-safe.
///
/// They are kept while identity-service is away, and each ends by itself. The first key of a week
/// that was proven stays that week's: the log allows no second one.
@ApplicationScoped
class CurrentKeys {
  private static final Duration AHEAD = Duration.ofDays(7);

  private final InstantSource clock;
  private final Optional<IsoWeek> fromWeek;
  private volatile List<ProvenKey> known = List.of();

  CurrentKeys(InstantSource clock, RedemptionConfig config) {
    this.clock = clock;
    this.fromWeek = config.fromWeek().map(IsoWeek::parse);
  }

  /// Those that are not too old, and whose time begins within a week or so: a place for their spent
  /// tokens can be made.
  List<ProvenKey> inTime(Collection<ProvenKey> offered) {
    Instant now = clock.instant();
    return offered.stream()
        .filter(key -> now.isBefore(KeyTimes.redeemableUntil(key.week())))
        .filter(key -> key.week().start().isBefore(now.plus(AHEAD)))
        .toList();
  }

  /// Adds what is new and forgets what is too old. Gives the weeks for which another key is known
  /// already, or two are offered.
  synchronized List<IsoWeek> take(Collection<ProvenKey> offered) {
    Instant now = clock.instant();
    List<IsoWeek> contradicted =
        offered.stream()
            .filter(key -> isContradicted(key, Stream.concat(known.stream(), offered.stream())))
            .map(ProvenKey::week)
            .distinct()
            .toList();
    known =
        Stream.concat(
                known.stream(),
                offered.stream()
                    .filter(key -> keyOf(key.week()).isEmpty())
                    .filter(key -> !contradicted.contains(key.week())))
            .filter(key -> now.isBefore(KeyTimes.redeemableUntil(key.week())))
            .toList();
    return contradicted;
  }

  /// The keys whose tokens are redeemed now.
  List<ProvenKey> redeemable() {
    Instant now = clock.instant();
    return known.stream()
        .filter(key -> KeyTimes.mayRedeem(key.week(), now))
        .filter(key -> fromWeek.filter(first -> isBefore(key.week(), first)).isEmpty())
        .sorted(Comparator.comparing(key -> key.week().toString()))
        .toList();
  }

  /// The one of these whose tokens a client should ask for: that of the present week, if there is
  /// one.
  Optional<TokenKey> toAskFor() {
    IsoWeek present = IsoWeek.of(clock.instant());
    return redeemable().stream()
        .sorted(Comparator.comparing(key -> key.week().equals(present)))
        .map(ProvenKey::key)
        .reduce((_, last) -> last);
  }

  private Optional<ProvenKey> keyOf(IsoWeek week) {
    return known.stream().filter(key -> key.week().equals(week)).findFirst();
  }

  private static boolean isContradicted(ProvenKey key, Stream<ProvenKey> all) {
    return all.anyMatch(other -> other.week().equals(key.week()) && !other.key().equals(key.key()));
  }

  private static boolean isBefore(IsoWeek week, IsoWeek first) {
    return week.start().isBefore(first.start());
  }
}
