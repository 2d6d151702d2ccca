package org.resguardo.cli;

import java.io.PrintWriter;

/// What the command says to a person, on standard error, in one form.
final class Messages {
  private static final String NAME = "resguardo: ";

  private final PrintWriter err;

  Messages(PrintWriter err) {
    this.err = err;
  }

  void error(String message) {
    err.println(NAME + "error: " + oneLine(message));
    err.flush();
  }

  void hint(String message) {
    err.println(NAME + "hint: " + oneLine(message));
    err.flush();
  }

  void info(String message) {
    err.println(NAME + oneLine(message));
    err.flush();
  }

  /// Keeps a message on its line whatever was put into it.
  private static String oneLine(String message) {
    return message.replaceAll("\\p{Cntrl}", "?");
  }
}
