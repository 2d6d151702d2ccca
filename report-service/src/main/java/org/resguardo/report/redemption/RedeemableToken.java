package org.resguardo.report.redemption;

import org.resguardo.primitive.Bytes;
import org.resguardo.submission.IsoWeek;

/// A genuine token whose key is not too old, as {@link Redemption} found. Whether it is spent, only
/// {@link SpentTokenRepository} tells.
public final class RedeemableToken {
  private final IsoWeek week;
  private final Bytes nonce;

  RedeemableToken(IsoWeek week, Bytes nonce) {
    this.week = week;
    this.nonce = nonce;
  }

  IsoWeek week() {
    return week;
  }

  Bytes nonce() {
    return nonce;
  }
}
