package org.resguardo.ohttp;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.HpkeAead;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// Seals and opens the response to one request (RFC 9458 section 4.4).
///
/// @param encapsulatedKey that of the request, enc
/// @param secret what both sides exported from its HPKE context, {@link #secretBytes} bytes
record ResponseKeys(HpkeAead aead, Bytes encapsulatedKey, SecretBytes secret) {
  static final byte[] EXPORTER_CONTEXT = Bytes.utf8("message/bhttp response").toArray();

  private static final byte[] KEY = Bytes.utf8("key").toArray();
  private static final byte[] NONCE = Bytes.utf8("nonce").toArray();

  /// Length of the secret and of the response's nonce: max(Nn, Nk).
  static int secretBytes(HpkeAead aead) {
    return Math.max(HpkeAead.NONCE_BYTES, aead.keyBytes());
  }

  Bytes seal(Bytes response, SecureRandom random) {
    byte[] responseNonce = Primitives.randomBytes(secretBytes(aead), random);
    Bytes ciphertext = aead.seal(key(responseNonce), nonce(responseNonce), response);
    return concatenated(responseNonce, ciphertext.toArray());
  }

  Bytes open(Bytes encapsulated) throws EncapsulationException {
    int nonceBytes = secretBytes(aead);
    if (encapsulated.length() < nonceBytes) {
      throw new EncapsulationException();
    }
    byte[] responseNonce = encapsulated.slice(0, nonceBytes).toArray();
    Bytes ciphertext = encapsulated.slice(nonceBytes, encapsulated.length());
    try {
      return aead.open(key(responseNonce), nonce(responseNonce), ciphertext);
    } catch (PrimitiveException forged) {
      throw new EncapsulationException();
    }
  }

  private SecretBytes key(byte[] responseNonce) {
    return derive(responseNonce, KEY, aead.keyBytes());
  }

  private SecretBytes nonce(byte[] responseNonce) {
    return derive(responseNonce, NONCE, HpkeAead.NONCE_BYTES);
  }

  private SecretBytes derive(byte[] responseNonce, byte[] info, int length) {
    byte[] salt = concatenated(encapsulatedKey.toArray(), responseNonce).toArray();
    return Primitives.hkdfSha256(secret, salt, info, length);
  }

  private static Bytes concatenated(byte[] first, byte[] second) {
    return Bytes.of(
        ByteBuffer.allocate(first.length + second.length).put(first).put(second).array());
  }
}
