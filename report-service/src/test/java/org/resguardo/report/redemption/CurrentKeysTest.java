package org.resguardo.report.redemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.resguardo.report.problem.ProblemException;
import org.resguardo.report.problem.ProblemType;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenIssuer;
import org.resguardo.token.TokenKey;

class CurrentKeysTest {
  private static final IsoWeek WEEK = new IsoWeek(2026, 53);
  private static final IsoWeek NEXT = new IsoWeek(2027, 1);
  private static final TokenKey KEY = TokenIssuer.generate(new SecureRandom()).key();
  private static final TokenKey OTHER = TokenIssuer.generate(new SecureRandom()).key();
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final AtomicReference<Instant> now = new AtomicReference<>(WEEK.start().plus(SECOND));

  @Test
  void key_isRedeemedInItsWeekAndTheNextWithFiveMinutes() {
    CurrentKeys keys = keys("");
    keys.take(List.of(new ProvenKey(WEEK, KEY)));
    Instant begin = WEEK.start().minus(LEEWAY);
    Instant end = NEXT.next().start().plus(LEEWAY);

    assertThat(isRedeemable(keys, begin.minus(SECOND))).isFalse();
    assertThat(isRedeemable(keys, begin)).isTrue();
    assertThat(isRedeemable(keys, end.minus(SECOND))).isTrue();
    assertThat(isRedeemable(keys, end)).isFalse();
  }

  @Test
  void keys_areKeptUntilTheirTimeEnds() {
    CurrentKeys keys = keys("");
    keys.take(List.of(new ProvenKey(WEEK, KEY)));

    keys.take(List.of());

    assertThat(isRedeemable(keys, NEXT.start())).isTrue();
  }

  @Test
  void secondKeyOfAWeek_isRefusedAndTheFirstStays() {
    CurrentKeys keys = keys("");
    keys.take(List.of(new ProvenKey(WEEK, KEY)));

    assertThat(keys.take(List.of(new ProvenKey(WEEK, OTHER)))).containsExactly(WEEK);

    assertThat(keys.redeemable()).extracting(ProvenKey::key).containsExactly(KEY);
  }

  @Test
  void twoKeysOfAWeekAtOnce_areBothRefused() {
    CurrentKeys keys = keys("");

    assertThat(keys.take(List.of(new ProvenKey(WEEK, KEY), new ProvenKey(WEEK, OTHER))))
        .containsExactly(WEEK);

    assertThat(keys.redeemable()).isEmpty();
  }

  @Test
  void clients_askForTheKeyOfThePresentWeek() {
    CurrentKeys keys = keys("");
    keys.take(List.of(new ProvenKey(WEEK, KEY), new ProvenKey(NEXT, OTHER)));

    assertThat(keys.toAskFor()).contains(KEY);
    now.set(NEXT.start().minus(SECOND)); // the next one is redeemed already
    assertThat(keys.toAskFor()).contains(KEY);
    now.set(NEXT.start());
    assertThat(keys.toAskFor()).contains(OTHER);
  }

  @Test
  void keysOutOfTime_needNoPlaceForTheirNonces() {
    CurrentKeys keys = keys("");

    assertThat(
            keys.inTime(
                List.of(
                    new ProvenKey(WEEK.previous().previous().previous(), KEY),
                    new ProvenKey(WEEK, KEY),
                    new ProvenKey(NEXT.next().next(), KEY))))
        .extracting(ProvenKey::week)
        .containsExactly(WEEK);
  }

  @Test
  void afterARestore_keysBeforeTheWeekSetAreRefused() {
    CurrentKeys keys = keys(NEXT.toString());
    keys.take(List.of(new ProvenKey(WEEK, KEY), new ProvenKey(NEXT, OTHER)));
    now.set(NEXT.start());

    assertThat(keys.redeemable()).extracting(ProvenKey::key).containsExactly(OTHER);
  }

  @Test
  void withoutAnyKey_clientsAreAskedToComeBack() {
    Redemption redemption =
        new Redemption(keys(""), TestOnlyKeys.policy(URI.create("http://127.0.0.1:1")));

    for (List<String> authorization : List.of(List.<String>of(), List.of("PrivateToken token=x"))) {
      assertThatThrownBy(() -> redemption.redeemable(authorization))
          .isInstanceOf(ProblemException.class)
          .extracting(problem -> ((ProblemException) problem).type())
          .isEqualTo(ProblemType.ISSUER_KEYS_UNAVAILABLE);
    }
  }

  private boolean isRedeemable(CurrentKeys keys, Instant at) {
    now.set(at);
    return !keys.redeemable().isEmpty();
  }

  private CurrentKeys keys(String fromWeek) {
    return new CurrentKeys(
        now::get,
        new RedemptionConfig() {
          @Override
          public Duration refreshEvery() {
            return SECOND;
          }

          @Override
          public Duration retryEvery() {
            return SECOND;
          }

          @Override
          public Optional<String> fromWeek() {
            return Optional.of(fromWeek).filter(week -> !week.isEmpty());
          }
        });
  }
}
