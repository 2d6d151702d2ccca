package org.resguardo.incident.vocabulary;

/// A document, or an object that holds as much.
public enum DocumentType implements Code {
  PASSPORT,
  VISA_OR_FMM,
  CURP,
  COURT_PAPERS,
  ASYLUM_PAPER,
  BOARDING_PASS,
  PHONE,
  BANK_CARD
}
