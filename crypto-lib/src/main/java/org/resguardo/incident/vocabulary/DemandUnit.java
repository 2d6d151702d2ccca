package org.resguardo.incident.vocabulary;

/// What an amount was demanded for.
public enum DemandUnit implements Code {
  PER_PERSON,
  PER_FAMILY,
  LUMP_SUM,
  RECURRING,
  EVERYTHING_CARRIED
}
