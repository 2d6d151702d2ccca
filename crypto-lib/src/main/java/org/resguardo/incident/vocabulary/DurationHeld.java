package org.resguardo.incident.vocabulary;

/// How long somebody was held.
public enum DurationHeld implements SingleCode {
  NONE,
  MINUTES,
  HOURS,
  OVERNIGHT,
  DAYS_1_3,
  DAYS_4_7,
  WEEKS,
  STILL_HELD
}
