package org.resguardo.incident.vocabulary;

/// What the perpetrators had learned that made them ask, or ask for more.
public enum DemandBasis implements Code {
  ASYLUM_CLAIM,
  FOREIGNER,
  RELATIVES_ABROAD,
  MONEY_SEEN,
  PAPERS_MISSING,
  EARLIER_PAYMENT
}
