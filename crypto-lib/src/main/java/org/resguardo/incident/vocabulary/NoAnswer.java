package org.resguardo.incident.vocabulary;

/// An answer that is none; legal for every question and always alone.
public enum NoAnswer implements Code {
  UNKNOWN,
  PREFER_NOT_TO_SAY
}
