package org.resguardo.incident.vocabulary;

/// Part of the day.
public enum TimeOfDay implements Code {
  EARLY_MORNING,
  MORNING,
  AFTERNOON,
  NIGHT
}
