package org.resguardo.incident.vocabulary;

/// How one incident stands to another.
public enum LinkRelation implements Code {
  PRECEDES,
  PART_OF,
  FOLLOWS,
  CONSEQUENCE_OF,
  PARALLEL,
  SAME_PERPETRATOR,
  AFTER_REPORTING
}
