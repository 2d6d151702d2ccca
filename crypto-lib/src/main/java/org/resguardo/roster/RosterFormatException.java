package org.resguardo.roster;

/// A roster, its proof or a trust policy that breaks its format. The message names line and rule.
public final class RosterFormatException extends Exception {
  public RosterFormatException(String rule) {
    super(rule);
  }

  RosterFormatException(int line, String rule) {
    super("line " + line + ": " + rule);
  }
}
