package org.resguardo.primitive;

import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/// The sender's context of one HPKE message (RFC 9180 section 5.1.1, base mode, HKDF-SHA256).
///
/// Not thread-safe: one object a message.
public final class HpkeSender {
  private static final byte[] NO_AAD = {};

  private final HPKEContextWithEncapsulation context;

  private HpkeSender(HPKEContextWithEncapsulation context) {
    this.context = context;
  }

  /// A context for whoever holds the private key of `publicKey`.
  ///
  /// @throws PrimitiveException when the public key is malformed
  public static HpkeSender setUp(HpkeKem kem, HpkeAead aead, Bytes publicKey, byte[] info)
      throws PrimitiveException {
    HPKE hpke = kem.newHpke(aead);
    return new HpkeSender(hpke.setupBaseS(kem.parsed(publicKey, hpke), info));
  }

  /// The same with a known ephemeral key, for published vectors. Never use one twice.
  static HpkeSender withEphemeralKey(
      HpkeKem kem, HpkeAead aead, Bytes publicKey, byte[] info, SecretBytes ephemeralKey)
      throws PrimitiveException {
    HPKE hpke = kem.newHpke(aead);
    AsymmetricCipherKeyPair ephemeral =
        kem.keyPair(ephemeralKey, kem.publicKey(ephemeralKey), hpke);
    return new HpkeSender(hpke.setupBaseS(kem.parsed(publicKey, hpke), info, ephemeral));
  }

  /// What the recipient needs besides the ciphertext, enc.
  public Bytes encapsulatedKey() {
    return Bytes.of(context.getEncapsulation());
  }

  /// Seals the next message, with empty associated data.
  public Bytes seal(Bytes plaintext) {
    try {
      return Bytes.of(context.seal(NO_AAD, plaintext.toArray()));
    } catch (InvalidCipherTextException bug) {
      throw new IllegalStateException("sealing cannot fail", bug);
    }
  }

  /// A secret of `length` bytes both sides can compute.
  public SecretBytes export(byte[] exporterContext, int length) {
    return SecretBytes.of(context.export(exporterContext, length));
  }
}
