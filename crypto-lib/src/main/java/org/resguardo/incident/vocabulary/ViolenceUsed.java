package org.resguardo.incident.vocabulary;

/// What violence was used.
public enum ViolenceUsed implements Code {
  NONE,
  BEATEN,
  RESTRAINED,
  WEAPON_SHOWN,
  WEAPON_USED,
  ELECTRIC,
  DEPRIVED_FOOD_WATER,
  BLINDFOLDED,
  SEXUAL
}
