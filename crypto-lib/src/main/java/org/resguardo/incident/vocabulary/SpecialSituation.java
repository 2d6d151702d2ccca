package org.resguardo.incident.vocabulary;

/// What makes someone affected more exposed.
public enum SpecialSituation implements Code {
  PREGNANT,
  UNACCOMPANIED_CHILD,
  DISABILITY,
  ILLNESS_UNTREATED,
  LGBTIQ,
  INDIGENOUS
}
