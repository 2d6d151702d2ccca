package org.resguardo.incident.vocabulary;

/// How sure the reporter is of one choice.
public enum Certainty implements Code {
  SURE,
  THINK_SO,
  NOT_SURE
}
