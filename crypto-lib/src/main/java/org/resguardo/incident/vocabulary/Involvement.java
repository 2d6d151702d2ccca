package org.resguardo.incident.vocabulary;

/// What a perpetrator's part in it was.
public enum Involvement implements Code {
  DIRECTLY,
  ORDERED,
  PLANNED,
  PRESENT_WATCHED,
  HANDED_OVER,
  FACILITATED_TIP_OFF,
  FAILED_TO_PROTECT,
  REFUSED_REPORT
}
