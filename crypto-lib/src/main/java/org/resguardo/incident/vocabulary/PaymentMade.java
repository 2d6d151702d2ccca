package org.resguardo.incident.vocabulary;

/// Whether and how far a demand was met.
public enum PaymentMade implements Code {
  PAID_FULL,
  PAID_PART,
  DID_NOT_PAY,
  FAMILY_PAID,
  BELONGINGS_INSTEAD,
  TAKEN_BY_FORCE
}
