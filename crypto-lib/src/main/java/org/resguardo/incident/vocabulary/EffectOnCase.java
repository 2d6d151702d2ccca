package org.resguardo.incident.vocabulary;

/// What the events did to an asylum case.
public enum EffectOnCase implements Code {
  MISSED_HEARING,
  MOVED_AWAY_FROM_COURT,
  ABANDONED_CASE,
  NONE
}
