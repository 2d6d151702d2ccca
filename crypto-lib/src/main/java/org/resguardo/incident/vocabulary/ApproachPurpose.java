package org.resguardo.incident.vocabulary;

/// What someone went to an authority for.
public enum ApproachPurpose implements Code {
  REPORT_CRIME,
  GET_DOCUMENT,
  GET_PROTECTION,
  GET_INFORMATION
}
