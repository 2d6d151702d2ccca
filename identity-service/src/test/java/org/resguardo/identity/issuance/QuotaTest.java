package org.resguardo.identity.issuance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.resguardo.identity.caller.PartnerId;

@QuarkusTest
class QuotaTest {
  private static final int QUOTA = 500; // the default
  private static final PartnerId OTHER = PartnerId.ofSubject("test-only-other-partner");

  @Inject Desk desk;

  @BeforeEach
  @AfterEach
  void clear() throws Exception {
    Partner.forgetCounts();
  }

  @Test
  void fiftyAtOnce_neverExceedTheQuota() throws Exception {
    Partner.counted(Partner.id(), Partner.today(), QUOTA - 10);
    byte[] request = Partner.request();

    List<Integer> statuses = atOnce(50, () -> Partner.send(request).statusCode());

    assertThat(Collections.frequency(statuses, 200)).isEqualTo(10);
    assertThat(Collections.frequency(statuses, 429)).isEqualTo(40);
    assertThat(Partner.counts(Partner.id(), Partner.today())).containsExactly("500");
  }

  @Test
  void firstFiftyAtOnce_neverExceedTheQuotaEither() throws Exception {
    DailyQuota quota = desk.quota(InstantSource.system(), 7);

    List<Boolean> taken = atOnce(50, () -> Desk.await(() -> quota.take(OTHER)));

    assertThat(Collections.frequency(taken, true)).isEqualTo(7);
    assertThat(Partner.counts(OTHER, Partner.today())).containsExactly("7");
  }

  @Test
  void quotaThatIsUsedUp_isRefusedUntilMidnight() throws Exception {
    Partner.counted(Partner.id(), Partner.today(), QUOTA);
    byte[] request = Partner.request();

    HttpResponse<byte[]> response = Partner.send(request);

    assertThat(Partner.problem(request)).isEqualTo("429 quota-exhausted");
    long seconds = response.headers().firstValueAsLong("Retry-After").orElseThrow();
    assertThat(seconds).isBetween(1L, 24 * 60 * 60L);
    Instant again = Instant.now().plusSeconds(seconds);
    assertThat(LocalDate.ofInstant(again.plusSeconds(1), ZoneOffset.UTC))
        .isEqualTo(Partner.today().plusDays(1));
  }

  @Test
  void quotasOfTwoPartners_haveNothingToDoWithEachOther() throws Exception {
    Partner.counted(OTHER, Partner.today(), QUOTA);

    assertThat(Partner.send(Partner.request()).statusCode()).isEqualTo(200);

    assertThat(Partner.counts(Partner.id(), Partner.today())).containsExactly("1");
    assertThat(Partner.counts(OTHER, Partner.today())).containsExactly("500");
  }

  @Test
  void nextDay_thereAreTokensAgain() throws Exception {
    Partner.counted(Partner.id(), Partner.today().minusDays(1), QUOTA);

    assertThat(Partner.send(Partner.request()).statusCode()).isEqualTo(200);
  }

  @Test
  void midnight_isWhenTheDayChanges() {
    Instant lastMoment = Instant.parse("2098-06-30T23:59:59.900Z");
    DailyQuota today = desk.quota(InstantSource.fixed(lastMoment), 1);
    DailyQuota tomorrow = desk.quota(InstantSource.fixed(lastMoment.plusMillis(100)), 1);

    assertThat(Desk.await(() -> today.take(OTHER))).isTrue();
    assertThat(Desk.await(() -> today.take(OTHER))).isFalse();
    assertThat(today.untilTomorrow()).hasSeconds(1);
    assertThat(Desk.await(() -> tomorrow.take(OTHER))).isTrue();
  }

  @Test
  void countOfYesterday_isForgotten() throws Exception {
    LocalDate yesterday = Partner.today().minusDays(1);
    Partner.counted(OTHER, yesterday, 3);
    Partner.counted(OTHER, Partner.today(), 4);

    while (!Partner.counts(OTHER, yesterday).isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(Partner.counts(OTHER, Partner.today())).containsExactly("4");
  }

  @Test
  void quotaOfNone_isNone() throws Exception {
    DailyQuota none = desk.quota(InstantSource.system(), 0);

    assertThat(Desk.await(() -> none.take(OTHER))).isFalse();
    assertThat(Partner.counts(OTHER, Partner.today())).isEmpty();
  }

  private static <T> List<T> atOnce(int calls, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls)) {
      return threads.invokeAll(Collections.nCopies(calls, call)).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
