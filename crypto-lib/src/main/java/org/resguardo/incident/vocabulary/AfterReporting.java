package org.resguardo.incident.vocabulary;

/// What followed a report to an authority.
public enum AfterReporting implements Code {
  NOTHING,
  THREATS,
  EXTORTION_BY_POLICE,
  VISITED_HOME,
  PHONE_HARASSMENT,
  HAD_TO_MOVE,
  CHANGED_PHONE
}
