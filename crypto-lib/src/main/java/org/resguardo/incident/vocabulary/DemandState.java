package org.resguardo.incident.vocabulary;

/// Whether a demand is still being made.
public enum DemandState implements SingleCode {
  ONGOING,
  ENDED
}
