package org.resguardo.incident.vocabulary;

/// How the incident left the victim.
public enum StatusAfter implements Code {
  RELEASED,
  RELEASED_AFTER_PAYMENT,
  ESCAPED,
  RESCUED,
  MISSING,
  INJURED,
  DISPLACED_MOVED,
  HANDED_TO_OTHER_GROUP,
  DEPORTED,
  CONTINUED_JOURNEY
}
