package org.resguardo.incident.vocabulary;

/// How many perpetrators of one kind.
public enum GroupSize implements SingleCode {
  ONE,
  TWO_TO_THREE,
  FOUR_TO_SIX,
  SEVEN_OR_MORE
}
