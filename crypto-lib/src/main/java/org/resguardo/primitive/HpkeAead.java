package org.resguardo.primitive;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// An authenticated cipher of HPKE (RFC 9180 section 7.3) this library uses; alone, by the JDK, for
/// one message under a key of its own.
public enum HpkeAead {
  /// AES-128-GCM, `0x0001`.
  AES_128_GCM(0x0001, 16, "AES", "AES/GCM/NoPadding"),
  /// ChaCha20-Poly1305, `0x0003`.
  CHACHA20_POLY1305(0x0003, 32, "ChaCha20", "ChaCha20-Poly1305");

  /// Bytes of a nonce, Nn, of either.
  public static final int NONCE_BYTES = 12;

  /// Bytes a ciphertext is longer than its plaintext, Nt, of either.
  public static final int TAG_BYTES = 16;

  private final int id;
  private final int keyBytes;
  private final String algorithm;
  private final String transformation;

  HpkeAead(int id, int keyBytes, String algorithm, String transformation) {
    this.id = id;
    this.keyBytes = keyBytes;
    this.algorithm = algorithm;
    this.transformation = transformation;
  }

  /// The cipher of that `aeadId`; empty when this library has none.
  public static Optional<HpkeAead> of(int id) {
    return Arrays.stream(values()).filter(aead -> aead.id == id).findFirst();
  }

  /// `aeadId`, 16 bits.
  public int id() {
    return id;
  }

  /// Bytes of a key, Nk.
  public int keyBytes() {
    return keyBytes;
  }

  /// Seals with empty associated data. The caller never uses a key and nonce twice.
  public Bytes seal(SecretBytes key, SecretBytes nonce, Bytes plaintext) {
    try {
      return Bytes.of(run(Cipher.ENCRYPT_MODE, key, nonce, plaintext));
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException("sealing cannot fail", bug);
    }
  }

  /// Opens what {@link #seal} made.
  ///
  /// @throws PrimitiveException when it was not made under this key and nonce
  public Bytes open(SecretBytes key, SecretBytes nonce, Bytes ciphertext)
      throws PrimitiveException {
    if (ciphertext.length() < TAG_BYTES) {
      throw new PrimitiveException();
    }
    try {
      return Bytes.of(run(Cipher.DECRYPT_MODE, key, nonce, ciphertext));
    } catch (AEADBadTagException forged) {
      throw new PrimitiveException();
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException("opening fails by its tag only", bug);
    }
  }

  private byte[] run(int mode, SecretBytes key, SecretBytes nonce, Bytes input)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(transformation, "SunJCE");
    SecretKeySpec secret = new SecretKeySpec(key.exportSecretBytes(), algorithm);
    switch (this) {
      case AES_128_GCM ->
          cipher.init(mode, secret, new GCMParameterSpec(8 * TAG_BYTES, nonce.exportSecretBytes()));
      case CHACHA20_POLY1305 ->
          cipher.init(mode, secret, new IvParameterSpec(nonce.exportSecretBytes()));
    }
    return cipher.doFinal(input.toArray());
  }
}
