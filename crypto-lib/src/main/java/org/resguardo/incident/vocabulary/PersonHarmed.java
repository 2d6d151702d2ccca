package org.resguardo.incident.vocabulary;

/// Who suffered it, as seen from the reporter.
public enum PersonHarmed implements Code {
  REPORTER,
  PARTNER,
  PARENT,
  CHILD,
  SIBLING,
  OTHER_RELATIVE,
  TRAVEL_COMPANION,
  OTHER_CAPTIVE,
  SHELTER_STAFF
}
