package org.resguardo.identity.translog;

/// What a witness answered to `add-checkpoint` (c2sp.org/tlog-witness).
sealed interface WitnessAnswer {
  /// Signature lines; nothing about them is verified.
  record Cosigned(String signatureLines) implements WitnessAnswer {}

  /// It cosigned a tree of another size last.
  record Conflict(long latestSize) implements WitnessAnswer {}

  /// It will never cosign this checkpoint.
  record Refused(WitnessRefusal why) implements WitnessAnswer {}

  /// Nothing that says anything: no answer, an outage, a witness that does not know the log yet.
  record Unavailable() implements WitnessAnswer {}
}
