package org.resguardo.incident;

import org.jspecify.annotations.Nullable;
import org.resguardo.incident.vocabulary.AmountBand;
import org.resguardo.incident.vocabulary.Currency;

/// A sum of money or its worth: a band, and the exact amount only if the reporter wants to give it.
public record Amount(
    Answer<AmountBand> amountBand, @Nullable Integer exactAmount, Answer<Currency> currency) {

  /// @throws IllegalArgumentException when `exactAmount` is not positive
  public Amount {
    if (exactAmount != null) {
      Rules.positive(exactAmount);
    }
  }
}
