package org.resguardo.incident.vocabulary;

/// The language a report was made in, and is best answered in.
public enum Language implements Code {
  ES,
  EN,
  PT,
  HT,
  FR
}
