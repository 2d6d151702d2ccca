package org.resguardo.incident.vocabulary;

/// Where on the journey it happened.
public enum JourneyLeg implements Code {
  ENTRY_AIR,
  ENTRY_SOUTH_BORDER,
  TRANSIT_BUS,
  TRANSIT_TRAIN,
  BORDER_CITY,
  WAITING_SHELTER,
  AT_PORT_OF_ENTRY,
  RETURNED_FROM_US
}
