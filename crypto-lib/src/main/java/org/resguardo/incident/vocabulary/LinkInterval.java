package org.resguardo.incident.vocabulary;

/// How long lay between two incidents, so that no date has to say it.
public enum LinkInterval implements SingleCode {
  SAME_DAY,
  NEXT_DAY,
  WITHIN_A_WEEK,
  WEEKS_LATER,
  MONTHS_LATER
}
