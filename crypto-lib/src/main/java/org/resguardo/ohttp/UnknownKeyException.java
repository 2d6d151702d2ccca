package org.resguardo.ohttp;

/// A request made for a key, KEM or cipher the gateway does not have (RFC 9458 section 5.3): the
/// client's key configuration is out of date.
public final class UnknownKeyException extends Exception {
  UnknownKeyException() {
    super("unknown key configuration", null, false, false);
  }
}
