package org.resguardo.incident.vocabulary;

/// Whether it was reported to anyone.
public enum Reported implements Code {
  NO,
  TRIED,
  YES,
  ADVISED_NOT_TO
}
