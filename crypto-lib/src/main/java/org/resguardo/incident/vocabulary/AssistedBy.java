package org.resguardo.incident.vocabulary;

/// Who helped the reporter to make the report.
public enum AssistedBy implements Code {
  NONE,
  SHELTER,
  LEGAL_CLINIC,
  FAMILY,
  INTERPRETER
}
