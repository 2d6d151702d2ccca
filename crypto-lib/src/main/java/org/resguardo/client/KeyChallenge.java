package org.resguardo.client;

import org.resguardo.primitive.Bytes;

/// What identity-service asks of the holder of a key before it believes that there is one.
public sealed interface KeyChallenge {
  /// Nothing: the key is proven already.
  record None() implements KeyChallenge {}

  /// An age file sealed to the key; the answer is the nonce on the line `nonce ...` inside.
  record Sealed(Bytes ageFile) implements KeyChallenge {}

  /// A text; the answer is a note of it, signed with the key.
  record ToSign(String text) implements KeyChallenge {}
}
