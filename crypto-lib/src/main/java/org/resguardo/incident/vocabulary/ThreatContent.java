package org.resguardo.incident.vocabulary;

/// What was threatened.
public enum ThreatContent implements Code {
  DEPORT,
  HAND_OVER_TO_CARTEL,
  KILL,
  DISAPPEAR,
  HARM_FAMILY,
  TAKE_CHILDREN,
  FALSE_CHARGE,
  REPORT_TO_MIGRATION,
  SEXUAL,
  RETURN_TO_COUNTRY,
  BRING_FOR_MORE_LATER
}
