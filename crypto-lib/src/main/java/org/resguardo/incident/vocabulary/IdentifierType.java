package org.resguardo.incident.vocabulary;

/// What a perpetrator's identifier is.
public enum IdentifierType implements SingleCode {
  VEHICLE_PLATE,
  VEHICLE_UNIT_NUMBER,
  BADGE_NUMBER,
  PHONE_NUMBER,
  BANK_CARD,
  BANK_ACCOUNT,
  ONLINE_ACCOUNT,
  NICKNAME
}
