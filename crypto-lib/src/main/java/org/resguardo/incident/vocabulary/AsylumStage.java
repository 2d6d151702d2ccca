package org.resguardo.incident.vocabulary;

/// How far an asylum claim had come.
public enum AsylumStage implements Code {
  NOT_YET_APPLIED,
  WAITING_LIST,
  MPP_WAITING,
  EXPELLED_RETURNED,
  APPLIED_MEXICO,
  RECOGNISED
}
