package org.resguardo.tlog;

/// A checkpoint, proof, tile or key that breaks the rules of its format. The message names the
/// rule, never the content.
public final class LogFormatException extends Exception {
  LogFormatException(String rule) {
    super(rule);
  }
}
