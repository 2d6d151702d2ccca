package org.resguardo.incident.leak;

/// Check digits of numbers in use in Mexico. Arguments have the right length and alphabet.
final class CheckDigits {
  private static final String CURP_ALPHABET = "0123456789abcdefghijklmn\u00f1opqrstuvwxyz";
  private static final String RFC_ALPHABET = "0123456789abcdefghijklmn&opqrstuvwxyz \u00f1";
  private static final int[] CLABE_WEIGHTS = {3, 7, 1};
  private static final int CURP_LENGTH = 18;
  private static final int RFC_LENGTH = 13;

  private CheckDigits() {}

  /// ISO/IEC 7812-1, annex B.
  static boolean isCard(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
    }
    return sum % 10 == 0;
  }

  /// Rules of the Asociación de Bancos de México for the CLABE: weights 3, 7, 1 modulo 10.
  static boolean isClabe(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length() - 1; i++) {
      sum += (digits.charAt(i) - '0') * CLABE_WEIGHTS[i % CLABE_WEIGHTS.length] % 10;
    }
    return (10 - sum % 10) % 10 == digits.charAt(digits.length() - 1) - '0';
  }

  /// Instructivo normativo of RENAPO for the CURP.
  ///
  /// @param curp 18 characters in lower case
  static boolean isCurp(String curp) {
    int sum = 0;
    for (int i = 0; i < CURP_LENGTH - 1; i++) {
      sum += CURP_ALPHABET.indexOf(curp.charAt(i)) * (CURP_LENGTH - i);
    }
    return Character.digit(curp.charAt(CURP_LENGTH - 1), 10) == (10 - sum % 10) % 10;
  }

  /// Anexo of the SAT for the RFC's homoclave.
  ///
  /// @param rfc 12 (of a company) or 13 characters in lower case
  static boolean isRfc(String rfc) {
    String padded = rfc.length() < RFC_LENGTH ? " " + rfc : rfc;
    int sum = 0;
    for (int i = 0; i < RFC_LENGTH - 1; i++) {
      sum += RFC_ALPHABET.indexOf(padded.charAt(i)) * (RFC_LENGTH - i);
    }
    return padded.charAt(RFC_LENGTH - 1) == rfcDigit(sum);
  }

  private static char rfcDigit(int sum) {
    int digit = (11 - sum % 11) % 11;
    return digit == 10 ? 'a' : (char) ('0' + digit);
  }
}
