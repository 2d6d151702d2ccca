package org.resguardo.token;

/// A token, key, challenge, header or directory that breaks its format. The message names the rule
/// and holds nothing of the input.
public final class TokenFormatException extends Exception {
  public TokenFormatException(String rule) {
    super(rule);
  }
}
