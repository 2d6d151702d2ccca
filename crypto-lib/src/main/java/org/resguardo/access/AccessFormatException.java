package org.resguardo.access;

/// An access entry or delivery that breaks its format. The message names the rule, never the
/// content.
public final class AccessFormatException extends Exception {
  AccessFormatException(String rule) {
    super(rule);
  }
}
