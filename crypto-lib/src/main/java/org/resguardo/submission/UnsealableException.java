package org.resguardo.submission;

/// The roster offers nobody to seal to. The message names the organisation.
public final class UnsealableException extends Exception {
  UnsealableException(String reason) {
    super(reason);
  }
}
