package org.resguardo.vetting;

/// A statement that breaks its format. The message names the rule, never the content.
public final class VettingFormatException extends Exception {
  VettingFormatException(String rule) {
    super(rule);
  }
}
