package org.resguardo.token;

import java.time.Duration;
import java.time.Instant;
import org.resguardo.submission.IsoWeek;

/// When an issuer key of a week may be used: to issue in that week (UTC), to redeem in it and the
/// next, with five minutes of leeway at both ends of redemption. Spec: token.md section 6.
public final class KeyTimes {
  /// How wrong a clock may be when a token is redeemed.
  public static final Duration LEEWAY = Duration.ofMinutes(5);

  private KeyTimes() {}

  /// Whether the week's key issues now.
  public static boolean mayIssue(IsoWeek week, Instant now) {
    return IsoWeek.of(now).equals(week);
  }

  /// Whether tokens of the week's key are redeemed now.
  public static boolean mayRedeem(IsoWeek week, Instant now) {
    return !now.isBefore(week.start().minus(LEEWAY)) && now.isBefore(redeemableUntil(week));
  }

  /// From when on tokens of the week's key are worth nothing, and their nonces can be forgotten.
  public static Instant redeemableUntil(IsoWeek week) {
    return week.next().next().start().plus(LEEWAY);
  }
}
