package org.resguardo.incident.vocabulary;

/// Whom it was reported to.
public enum ReportedTo implements Code {
  POLICE,
  PROSECUTOR,
  IMMIGRATION,
  OMBUDS,
  CONSULATE,
  SHELTER,
  US_AUTHORITIES,
  NONE
}
