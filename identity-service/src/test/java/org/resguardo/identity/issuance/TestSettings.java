package org.resguardo.identity.issuance;

import java.time.Duration;

/// Settings for parts that tests put together by hand.
record TestSettings(int dailyQuota) implements IssuanceConfig {
  @Override
  public Duration ahead() {
    return Duration.ofDays(4);
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(2);
  }

  @Override
  public Duration maxAge() {
    return Duration.ofMinutes(1);
  }
}
