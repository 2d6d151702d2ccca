package org.resguardo.report.redemption;

import org.resguardo.submission.IsoWeek;
import org.resguardo.token.TokenKey;

/// An issuer key that stands in the directory log for that week, as {@link IssuerKeyProof} found.
final class ProvenKey {
  private final IsoWeek week;
  private final TokenKey key;

  ProvenKey(IsoWeek week, TokenKey key) {
    this.week = week;
    this.key = key;
  }

  IsoWeek week() {
    return week;
  }

  TokenKey key() {
    return key;
  }
}
