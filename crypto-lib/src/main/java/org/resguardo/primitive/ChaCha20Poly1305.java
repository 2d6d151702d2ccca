package org.resguardo.primitive;

import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// ChaCha20-Poly1305 (RFC 8439) under one key, by the JDK, for streams of chunks of up to 64 KiB.
///
/// The caller never uses a nonce twice. Not thread-safe: one object a stream.
public final class ChaCha20Poly1305 {
  /// Bytes a key has.
  public static final int KEY_BYTES = 32;

  /// Bytes a nonce has.
  public static final int NONCE_BYTES = 12;

  /// Bytes a ciphertext is longer than its plaintext.
  public static final int TAG_BYTES = 16;

  private final Cipher cipher;
  private final SecretKeySpec key;

  /// @param key 32 bytes
  public ChaCha20Poly1305(SecretBytes key) {
    if (key.length() != KEY_BYTES) {
      throw new IllegalArgumentException("a ChaCha20-Poly1305 key has 32 bytes");
    }
    this.key = new SecretKeySpec(key.exportSecretBytes(), "ChaCha20");
    try {
      this.cipher = Cipher.getInstance("ChaCha20-Poly1305", "SunJCE");
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("the JDK has no ChaCha20-Poly1305", missing);
    }
  }

  /// Seals `length` bytes of `plaintext` from `offset` into `ciphertext` from `outOffset`; returns
  /// the bytes written.
  public int seal(
      byte[] nonce, byte[] plaintext, int offset, int length, byte[] ciphertext, int outOffset) {
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(nonce));
      return cipher.doFinal(plaintext, offset, length, ciphertext, outOffset);
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException("sealing cannot fail", bug);
    }
  }

  /// Opens `length` bytes of `ciphertext` (tag included) from `offset` into `plaintext`; returns
  /// the bytes written.
  ///
  /// @throws PrimitiveException when the tag does not match; nothing is written then
  public int open(
      byte[] nonce, byte[] ciphertext, int offset, int length, byte[] plaintext, int outOffset)
      throws PrimitiveException {
    try {
      cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(nonce));
      return cipher.doFinal(ciphertext, offset, length, plaintext, outOffset);
    } catch (AEADBadTagException forged) {
      throw new PrimitiveException();
    } catch (GeneralSecurityException bug) {
      throw new IllegalStateException("opening fails by its tag only", bug);
    }
  }
}
