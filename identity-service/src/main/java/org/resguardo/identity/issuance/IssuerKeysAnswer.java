package org.resguardo.identity.issuance;

import java.util.List;

/// The keys of the last, this and the next week, as JSON.
record IssuerKeysAnswer(List<IssuerKeyAnswer> keys) {
  IssuerKeysAnswer {
    keys = List.copyOf(keys);
  }

  static IssuerKeysAnswer of(List<WitnessedKey> keys) {
    return new IssuerKeysAnswer(keys.stream().map(IssuerKeyAnswer::of).toList());
  }
}
