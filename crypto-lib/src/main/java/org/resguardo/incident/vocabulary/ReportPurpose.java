package org.resguardo.incident.vocabulary;

/// What the reporter wants the report to do.
public enum ReportPurpose implements Code {
  RECORD_ONLY,
  SUPPORT_NEEDED,
  BE_MATCHED,
  ADVOCACY,
  LEGAL_ACTION
}
