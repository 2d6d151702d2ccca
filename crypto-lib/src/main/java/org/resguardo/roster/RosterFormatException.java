package org.resguardo.roster;

/// A roster or trust policy that breaks its format. The message names line and rule.
public final class RosterFormatException extends Exception {
  RosterFormatException(String rule) {
    super(rule);
  }

  RosterFormatException(int line, String rule) {
    super("line " + line + ": " + rule);
  }
}
