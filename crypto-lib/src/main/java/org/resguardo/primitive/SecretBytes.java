package org.resguardo.primitive;

import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// An immutable secret: a private key, a seed, a file key, a bearer secret.
///
/// Compares in constant time (for equal lengths) and never prints itself. It does not erase itself:
/// the collector may have copied the bytes already, so the promise would be false.
public final class SecretBytes {
  private final byte[] value;

  private SecretBytes(byte[] value) {
    this.value = value;
  }

  /// Copies `value`.
  public static SecretBytes of(byte[] value) {
    return new SecretBytes(value.clone());
  }

  /// `length` bytes from `random`.
  public static SecretBytes random(int length, SecureRandom random) {
    byte[] value = new byte[length];
    random.nextBytes(value);
    return new SecretBytes(value);
  }

  /// Number of bytes.
  public int length() {
    return value.length;
  }

  /// A copy of the secret, for the primitive that needs it. Every call is a place to review.
  public byte[] exportSecretBytes() {
    return value.clone();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SecretBytes secret && MessageDigest.isEqual(value, secret.value);
  }

  @Override
  public int hashCode() {
    return 0; // a hash of a secret is a hint; secrets are not map keys
  }

  @Override
  public String toString() {
    return "[redacted]";
  }
}
