package org.resguardo.incident.vocabulary;

/// Nationality, coarse on purpose.
public enum NationalityGroup implements Code {
  VE,
  HN,
  GT,
  SV,
  NI,
  CU,
  HT,
  EC,
  CO,
  BR,
  OTHER
}
