package org.resguardo.identity.translog;

/// Why a witness does not cosign. None of it gets better by asking again.
enum WitnessRefusal {
  /// It has cosigned a larger tree than there is: the log was rolled back.
  ROLLED_BACK("it has cosigned a larger tree, so the log was rolled back"),
  /// The tree does not continue the one it cosigned before: the log was forked.
  INCONSISTENT("it has cosigned another tree, so the log was forked"),
  /// It trusts another key for this log.
  NOT_SIGNED("it knows the log by another key"),
  /// Its cosignature is not by the key the trust policy names.
  WRONG_KEY("its cosignature is not by the key in the trust policy");

  private final String sentence;

  WitnessRefusal(String sentence) {
    this.sentence = sentence;
  }

  /// For the operator.
  String sentence() {
    return sentence;
  }

  /// Whether, if it is true, the log itself is broken.
  boolean accusesTheLog() {
    return this == ROLLED_BACK || this == INCONSISTENT;
  }
}
