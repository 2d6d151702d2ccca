package org.resguardo.ohttp;

/// What was read is no key configuration (RFC 9458 section 3). Says why; it is public.
public final class OhttpFormatException extends Exception {
  OhttpFormatException(String why) {
    super(why, null, false, false);
  }
}
