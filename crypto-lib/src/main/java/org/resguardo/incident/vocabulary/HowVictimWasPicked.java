package org.resguardo.incident.vocabulary;

/// Why it was this person.
public enum HowVictimWasPicked implements Code {
  INSPECTED_DOCUMENTS,
  ALREADY_HAD_PHOTO,
  SINGLED_OUT_NATIONALITY,
  ACCENT,
  NAMED_BY_DRIVER,
  ASKED_FOR_HELP,
  FROM_WAITING_LIST,
  FOLLOWED_OBSERVED,
  KNEW_FROM_COMPLAINT
}
