package org.resguardo.witness;

/// A file that is not the state of this witness as it was written, or is in use. A witness that
/// went on without it would cosign what it must refuse.
public final class WitnessStateException extends Exception {
  WitnessStateException(String reason) {
    super(reason);
  }
}
