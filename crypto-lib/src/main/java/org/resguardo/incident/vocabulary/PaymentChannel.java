package org.resguardo.incident.vocabulary;

/// How money changed hands.
public enum PaymentChannel implements Code {
  CASH,
  BANK_TRANSFER,
  REMITTANCE,
  MOBILE_WALLET,
  GOODS,
  THIRD_PARTY_ACCOUNT
}
