package org.resguardo.incident.vocabulary;

/// What legal follow-up is wanted.
public enum WantsLegalFollowup implements Code {
  NO,
  INFO_ONLY,
  HUMANITARIAN_VISA_INFO,
  ASYLUM_EVIDENCE,
  COMPLAINT_LATER
}
