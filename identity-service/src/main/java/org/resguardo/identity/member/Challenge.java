package org.resguardo.identity.member;

import org.resguardo.primitive.Bytes;

/// What only the holder of a private key can answer.
sealed interface Challenge {
  /// SHA-256 of the one right answer; all that is stored of the challenge.
  Bytes answerDigest();

  /// An age file with a statement in it; the answer is the nonce that stands there.
  record Sealed(Bytes answerDigest, Bytes ageFile) implements Challenge {}

  /// A text; the answer is the same text, signed.
  record ToSign(Bytes answerDigest, String text) implements Challenge {}
}
