package org.resguardo.primitive;

/// A primitive refused its input: a forged ciphertext, a low-order point, a malformed key.
///
/// Carries neither cause nor reason, because callers must not tell one refusal from another.
public final class PrimitiveException extends Exception {
  PrimitiveException() {
    super("refused", null, false, false);
  }
}
