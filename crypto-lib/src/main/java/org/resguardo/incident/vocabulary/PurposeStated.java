package org.resguardo.incident.vocabulary;

/// What the perpetrators said they wanted.
public enum PurposeStated implements Code {
  MONEY,
  INFORMATION,
  INTIMIDATION,
  PUNISHMENT_FOR_REPORTING,
  RECRUITMENT_OR_WORK
}
