package org.resguardo.primitive;

import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContext;

/// The recipient's context of one HPKE message (RFC 9180 section 5.1.1, base mode, HKDF-SHA256).
///
/// Not thread-safe: one object a message.
public final class HpkeRecipient {
  private static final byte[] NO_AAD = {};

  private final HPKEContext context;

  private HpkeRecipient(HPKEContext context) {
    this.context = context;
  }

  /// The context the sender made `encapsulatedKey` for.
  ///
  /// @param publicKey that of `privateKey`
  /// @throws PrimitiveException when the encapsulated key is malformed; when it is for somebody
  ///   else only {@link #open} tells
  public static HpkeRecipient setUp(
      HpkeKem kem,
      HpkeAead aead,
      SecretBytes privateKey,
      Bytes publicKey,
      Bytes encapsulatedKey,
      byte[] info)
      throws PrimitiveException {
    if (encapsulatedKey.length() != kem.encapsulatedKeyBytes()) {
      throw new PrimitiveException();
    }
    try {
      HPKE hpke = kem.newHpke(aead);
      return new HpkeRecipient(
          hpke.setupBaseR(
              encapsulatedKey.toArray(), kem.keyPair(privateKey, publicKey, hpke), info));
    } catch (RuntimeException refused) {
      throw new PrimitiveException();
    }
  }

  /// Opens the next message, which has empty associated data.
  ///
  /// @throws PrimitiveException for anything that does not open, without saying why
  public Bytes open(Bytes ciphertext) throws PrimitiveException {
    try {
      return Bytes.of(context.open(NO_AAD, ciphertext.toArray()));
    } catch (RuntimeException | InvalidCipherTextException refused) {
      throw new PrimitiveException();
    }
  }

  /// A secret of `length` bytes both sides can compute.
  public SecretBytes export(byte[] exporterContext, int length) {
    return SecretBytes.of(context.export(exporterContext, length));
  }
}
