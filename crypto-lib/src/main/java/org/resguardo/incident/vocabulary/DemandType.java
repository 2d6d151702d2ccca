package org.resguardo.incident.vocabulary;

/// What a demand was for.
public enum DemandType implements Code {
  BRIBE_ENTRY,
  BRIBE_NOT_DEPORT,
  RANSOM,
  CROSSING_FEE,
  PROTECTION_PAYMENT,
  RELEASE_DOCUMENTS,
  PASSAGE_CHECKPOINT
}
