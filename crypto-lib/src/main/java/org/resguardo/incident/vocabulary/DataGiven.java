package org.resguardo.incident.vocabulary;

/// What data about themselves somebody gave to an authority; never the data itself.
public enum DataGiven implements Code {
  ADDRESS,
  PHONE_NUMBER,
  NAMES_OF_FAMILY,
  WORKPLACE,
  DOCUMENT_COPIES,
  NONE
}
