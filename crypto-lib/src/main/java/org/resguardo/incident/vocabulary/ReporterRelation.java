package org.resguardo.incident.vocabulary;

/// Who is telling.
public enum ReporterRelation implements Code {
  VICTIM,
  RELATIVE,
  TRAVEL_COMPANION,
  WITNESS,
  SHELTER_STAFF,
  LAWYER,
  HEALTH_WORKER,
  THIRD_PARTY
}
