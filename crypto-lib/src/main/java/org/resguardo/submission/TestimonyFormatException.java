package org.resguardo.submission;

/// A testimony that opened and is not what the formats say. The message names the rule, never the
/// content.
public final class TestimonyFormatException extends Exception {
  TestimonyFormatException(String rule) {
    super(rule);
  }
}
