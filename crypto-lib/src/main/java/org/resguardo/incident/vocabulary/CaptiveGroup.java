package org.resguardo.incident.vocabulary;

/// What kind of people were held in the same place.
public enum CaptiveGroup implements Code {
  FAMILIES,
  CHILDREN,
  WOMEN,
  MEN,
  SEVERAL_NATIONALITIES
}
