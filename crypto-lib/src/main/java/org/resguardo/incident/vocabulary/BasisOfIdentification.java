package org.resguardo.incident.vocabulary;

/// What an identification of a perpetrator rests on.
public enum BasisOfIdentification implements Code {
  UNIFORM,
  BADGE_OR_PLATE_SEEN,
  OFFICIAL_VEHICLE,
  SAID_SO,
  OTHERS_SAID,
  INSIDE_OFFICIAL_PREMISES,
  ASSUMED
}
