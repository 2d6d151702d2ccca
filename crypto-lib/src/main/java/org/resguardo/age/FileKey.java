package org.resguardo.age;

import java.security.SecureRandom;
import java.util.Optional;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.ChaCha20Poly1305;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The secret a file is sealed with, and what is derived from it.
///
/// @param secret 16 bytes
record FileKey(SecretBytes secret) {
  static final int BYTES = 16;
  static final int WRAPPED_BYTES = BYTES + ChaCha20Poly1305.TAG_BYTES;

  private static final byte[] NO_SALT = {};
  private static final byte[] ZERO_NONCE = new byte[ChaCha20Poly1305.NONCE_BYTES];

  FileKey {
    if (secret.length() != BYTES) {
      throw new IllegalArgumentException("a file key has 16 bytes");
    }
  }

  static FileKey random(SecureRandom random) {
    return new FileKey(SecretBytes.random(BYTES, random));
  }

  // spec: "Header MAC"
  Bytes headerMac(Bytes authenticated) {
    SecretBytes macKey = derive(NO_SALT, "header");
    return Bytes.of(Primitives.hmacSha256(macKey, authenticated.toArray()));
  }

  // spec: "Payload"
  ChaCha20Poly1305 payloadCipher(byte[] nonce) {
    return new ChaCha20Poly1305(derive(nonce, "payload"));
  }

  private SecretBytes derive(byte[] salt, String info) {
    return Primitives.hkdfSha256(
        secret, salt, Bytes.utf8(info).toArray(), ChaCha20Poly1305.KEY_BYTES);
  }

  /// Wraps under a key that is used this once, which is why the nonce may be fixed.
  Bytes wrap(SecretBytes wrapKey) {
    byte[] wrapped = new byte[WRAPPED_BYTES];
    new ChaCha20Poly1305(wrapKey)
        .seal(ZERO_NONCE, secret.exportSecretBytes(), 0, BYTES, wrapped, 0);
    return Bytes.of(wrapped);
  }

  /// @param wrapped {@link #WRAPPED_BYTES} bytes, checked by the caller
  static Optional<FileKey> unwrap(SecretBytes wrapKey, Bytes wrapped) {
    byte[] fileKey = new byte[BYTES];
    try {
      new ChaCha20Poly1305(wrapKey)
          .open(ZERO_NONCE, wrapped.toArray(), 0, WRAPPED_BYTES, fileKey, 0);
      return Optional.of(new FileKey(SecretBytes.of(fileKey)));
    } catch (PrimitiveException otherRecipient) {
      return Optional.empty();
    }
  }
}
