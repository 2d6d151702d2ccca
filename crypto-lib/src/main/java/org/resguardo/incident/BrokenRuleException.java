package org.resguardo.incident;

/// A value breaks a rule of the format; the message is the rule and never holds the value.
final class BrokenRuleException extends IllegalArgumentException {
  BrokenRuleException(String rule) {
    super(rule);
  }
}
