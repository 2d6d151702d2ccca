package org.resguardo.deploy.leak;

import java.security.SecureRandom;

/// A mark that occurs nowhere unless somebody kept it.
///
/// @param place where it was planted, for the report of a finding
/// @param text 28 random letters and digits, or an address
public record Canary(String place, String text) {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 28;

  /// A new one: 140 random bits, letters that no header, path or JSON needs to escape.
  public static Canary random(String place, SecureRandom random) {
    StringBuilder text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return new Canary(place, text.toString());
  }
}
