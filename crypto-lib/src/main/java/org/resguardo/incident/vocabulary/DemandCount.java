package org.resguardo.incident.vocabulary;

/// How often money was demanded.
public enum DemandCount implements SingleCode {
  ONE,
  TWO,
  THREE_TO_FIVE,
  SIX_OR_MORE
}
