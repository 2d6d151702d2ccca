package org.resguardo.incident.vocabulary;

/// How many, as a band; shared by every question that counts people or times.
public enum CountBand implements SingleCode {
  ZERO,
  ONE,
  TWO,
  THREE_TO_FOUR,
  FIVE_OR_MORE
}
