package org.resguardo.incident.vocabulary;

/// What followed a payment or a refusal.
public enum AfterPayment implements Code {
  LET_GO,
  HARMED_ANYWAY,
  ASKED_FOR_MORE,
  RELEASED_ELSEWHERE,
  GIVEN_DOCUMENT,
  PERPETRATOR_VANISHED,
  HELD_ON
}
