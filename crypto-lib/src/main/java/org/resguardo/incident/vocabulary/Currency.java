package org.resguardo.incident.vocabulary;

/// The currency of an exact amount.
public enum Currency implements SingleCode {
  MXN,
  USD,
  OTHER
}
