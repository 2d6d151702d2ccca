package org.resguardo.incident.vocabulary;

/// How a group put a captive or traveller on record.
public enum RegisteredByGroup implements Code {
  PHOTO_TAKEN,
  DATA_WRITTEN_DOWN,
  RELATIVES_CONTACTED,
  MARKED_OR_PASSWORD
}
