package org.resguardo.cli;

import java.io.PrintWriter;

/// What the command says to a person, on standard error, in one form: a line each, whatever was put
/// into it.
final class Messages {
  private static final String NAME = "resguardo: ";

  private final PrintWriter err;

  Messages(PrintWriter err) {
    this.err = err;
  }

  void error(String message) {
    err.println(NAME + "error: " + OneLine.of(message));
    err.flush();
  }

  void hint(String message) {
    err.println(NAME + "hint: " + OneLine.of(message));
    err.flush();
  }

  void info(String message) {
    err.println(NAME + OneLine.of(message));
    err.flush();
  }
}
