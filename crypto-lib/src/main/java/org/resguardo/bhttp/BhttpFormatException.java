package org.resguardo.bhttp;

/// What was read is no valid Binary HTTP message (RFC 9292 section 4). Names the rule, never
/// content.
public final class BhttpFormatException extends Exception {
  BhttpFormatException(String rule) {
    super(rule, null, false, false);
  }
}
