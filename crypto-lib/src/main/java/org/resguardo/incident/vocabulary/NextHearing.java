package org.resguardo.incident.vocabulary;

/// How soon the next hearing in an asylum case is.
public enum NextHearing implements SingleCode {
  NONE,
  WITHIN_30_DAYS,
  LATER
}
