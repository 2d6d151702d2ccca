package org.resguardo.incident.vocabulary;

/// What was done to a document.
public enum DocumentTreatment implements Code {
  INSPECTED,
  PHOTOGRAPHED,
  SENT_TO_SOMEONE,
  CONFISCATED,
  DESTROYED,
  RETURNED_AFTER_PAYMENT
}
