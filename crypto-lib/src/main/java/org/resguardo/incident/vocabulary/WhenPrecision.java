package org.resguardo.incident.vocabulary;

/// How well the reporter knows the date; what is stored is coarse in any case.
public enum WhenPrecision implements SingleCode {
  EXACT_DAY,
  APPROXIMATE,
  MONTH_KNOWN,
  YEAR_KNOWN
}
