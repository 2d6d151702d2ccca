package org.resguardo.identity.issuance;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.resguardo.identity.caller.PartnerId;

/// How many tokens a partner gets on one day (UTC).
@ApplicationScoped
class DailyQuota {
  private final QuotaRepository quotas;
  private final IssuanceConfig config;
  private final InstantSource clock;

  DailyQuota(QuotaRepository quotas, IssuanceConfig config, InstantSource clock) {
    this.quotas = quotas;
    this.config = config;
    this.clock = clock;
  }

  /// Counts one more token of today. Emits false when there are no more to be had.
  Uni<Boolean> take(PartnerId partner) {
    return quotas.take(partner, today(), config.dailyQuota());
  }

  /// Until there are tokens again, in whole seconds.
  Duration untilTomorrow() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    return Duration.between(now, today().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /// Forgets how many there were before today.
  Uni<Void> forgetEarlierDays() {
    return quotas.forgetBefore(today());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
