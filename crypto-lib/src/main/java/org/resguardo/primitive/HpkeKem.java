package org.resguardo.primitive;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;

/// A key encapsulation mechanism of HPKE (RFC 9180 section 7.1) this library uses.
///
/// | name              | kemId    | public key | encapsulated key |
/// |-------------------|----------|------------|------------------|
/// | `DHKEM_X25519`    | `0x0020` | 32 bytes   | 32 bytes         |
/// | `MLKEM768_X25519` | `0x647a` | 1216 bytes | 1120 bytes       |
///
/// The private key of either is 32 random bytes: a scalar, and a seed.
public enum HpkeKem {
  /// Classic; what every implementation has.
  DHKEM_X25519(0x0020, Primitives.KEY_BYTES, Primitives.KEY_BYTES),
  /// Hybrid post-quantum (X-Wing).
  MLKEM768_X25519(
      0x647a, Primitives.HYBRID_PUBLIC_KEY_BYTES, Primitives.HYBRID_ENCAPSULATED_KEY_BYTES);

  private final int id;
  private final int publicKeyBytes;
  private final int encapsulatedKeyBytes;

  HpkeKem(int id, int publicKeyBytes, int encapsulatedKeyBytes) {
    this.id = id;
    this.publicKeyBytes = publicKeyBytes;
    this.encapsulatedKeyBytes = encapsulatedKeyBytes;
  }

  /// The mechanism of that `kemId`; empty when this library has none.
  public static Optional<HpkeKem> of(int id) {
    return Arrays.stream(values()).filter(kem -> kem.id == id).findFirst();
  }

  /// `kemId`, 16 bits.
  public int id() {
    return id;
  }

  /// Bytes of a serialised public key, Npk.
  public int publicKeyBytes() {
    return publicKeyBytes;
  }

  /// Bytes of an encapsulated key, Nenc.
  public int encapsulatedKeyBytes() {
    return encapsulatedKeyBytes;
  }

  /// The public key of a private key of 32 bytes.
  public Bytes publicKey(SecretBytes privateKey) {
    return Bytes.of(
        switch (this) {
          case DHKEM_X25519 -> Primitives.x25519PublicKey(privateKey);
          case MLKEM768_X25519 -> Primitives.hybridPublicKey(privateKey);
        });
  }

  /// Whether these bytes can be sealed to: of the right length and no low-order point.
  public boolean isPublicKey(Bytes key) {
    return key.length() == publicKeyBytes
        && switch (this) {
          case DHKEM_X25519 -> !Primitives.isX25519LowOrder(key.toArray());
          case MLKEM768_X25519 -> Primitives.isHybridPublicKey(key.toArray());
        };
  }

  /// A new object each time: Bouncy Castle's are not thread-safe.
  HPKE newHpke(HpkeAead aead) {
    return new HPKE(HPKE.mode_base, (short) id, HPKE.kdf_HKDF_SHA256, (short) aead.id());
  }

  AsymmetricKeyParameter parsed(Bytes publicKey, HPKE hpke) throws PrimitiveException {
    if (!isPublicKey(publicKey)) {
      throw new PrimitiveException();
    }
    return hpke.deserializePublicKey(publicKey.toArray());
  }

  AsymmetricCipherKeyPair keyPair(SecretBytes privateKey, Bytes publicKey, HPKE hpke) {
    return hpke.deserializePrivateKey(privateKey.exportSecretBytes(), publicKey.toArray());
  }
}
