package org.resguardo.access;

import java.security.SecureRandom;
import org.resguardo.primitive.SecretBytes;

/// Hides a report in the access log: who has its id and its salt recognises its entries, nobody
/// else does. One a report, for all its life.
///
/// @param value 32 random bytes
public record AccessSalt(SecretBytes value) {
  /// Bytes of a salt.
  public static final int BYTES = 32;

  public AccessSalt {
    if (value.length() != BYTES) {
      throw new IllegalArgumentException("an access salt has 32 bytes");
    }
  }

  /// A new one.
  public static AccessSalt random(SecureRandom random) {
    return new AccessSalt(SecretBytes.random(BYTES, random));
  }
}
