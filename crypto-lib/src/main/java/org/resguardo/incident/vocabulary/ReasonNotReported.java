package org.resguardo.incident.vocabulary;

/// Why somebody did not report.
public enum ReasonNotReported implements Code {
  AUTHORITIES_COMPLICIT,
  FEAR_REPRISAL,
  FEAR_DEPORTATION,
  THINKS_USELESS,
  DID_NOT_KNOW_HOW,
  NO_DOCUMENTS,
  LANGUAGE,
  NO_TIME_MOVING_ON
}
