package org.resguardo.identity.issuance;

/// A stored key that is none, or whose private half is sealed to another identity than this
/// service's. Carries no cause: that might quote the key.
final class UnusableKeyException extends RuntimeException {
  UnusableKeyException() {
    super("a stored issuer key cannot be used");
  }
}
