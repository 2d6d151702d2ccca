package org.resguardo.incident.vocabulary;

/// An amount in US dollars or their worth, as a band.
public enum AmountBand implements SingleCode {
  USD_0_100,
  USD_101_300,
  USD_301_500,
  USD_501_1000,
  USD_1001_3000,
  USD_3001_6000,
  USD_6000_PLUS
}
