package org.resguardo.incident.vocabulary;

/// How many others were held in the same place.
public enum CaptiveCount implements SingleCode {
  NONE,
  ONE_TO_FIVE,
  SIX_TO_TWENTY,
  MORE_THAN_TWENTY,
  SOME
}
