package org.resguardo.ohttp;

import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.HpkeKem;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// A gateway's private key with its published configuration. Immutable; prints no secret.
public final class GatewayKey {
  private final KeyConfig config;
  private final SecretBytes privateKey;

  /// A key that takes either cipher, AES-128-GCM first: with HKDF-SHA256 and X25519 it is the suite
  /// every implementation has.
  ///
  /// @param privateKey 32 random bytes
  /// @throws IllegalArgumentException when it has another length
  public GatewayKey(int keyId, HpkeKem kem, SecretBytes privateKey) {
    if (privateKey.length() != Primitives.KEY_BYTES) {
      throw new IllegalArgumentException("a gateway's private key has 32 bytes");
    }
    this.privateKey = privateKey;
    this.config =
        new KeyConfig(
            keyId,
            kem,
            kem.publicKey(privateKey),
            List.of(HpkeAead.AES_128_GCM, HpkeAead.CHACHA20_POLY1305));
  }

  /// What is published of it.
  public KeyConfig config() {
    return config;
  }

  SecretBytes privateKey() {
    return privateKey;
  }

  Bytes publicKey() {
    return config.publicKey();
  }
}
