package org.resguardo.age;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.ChaCha20Poly1305;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// A classic recipient (`X25519`), for older tools. Does not withstand a quantum computer.
///
/// Holds a public key that was checked. Immutable, equal by key.
public final class X25519Recipient implements Recipient {
  static final String PREFIX = "age";
  static final String STANZA_TYPE = "X25519";

  private static final byte[] INFO = Bytes.utf8("age-encryption.org/v1/X25519").toArray();

  private final Bytes publicKey;

  private X25519Recipient(Bytes publicKey) {
    this.publicKey = publicKey;
  }

  static X25519Recipient of(SecretBytes publicKey) throws KeyFormatException {
    byte[] key = publicKey.exportSecretBytes();
    if (key.length != Primitives.KEY_BYTES || Primitives.isX25519LowOrder(key)) {
      throw new KeyFormatException("the X25519 recipient is not a valid public key");
    }
    return new X25519Recipient(Bytes.of(key));
  }

  static X25519Recipient ofScalar(SecretBytes scalar) {
    return new X25519Recipient(Bytes.of(Primitives.x25519PublicKey(scalar)));
  }

  /// `age1...`, 62 characters.
  public String encoded() {
    return new Bech32(PREFIX, SecretBytes.of(publicKey.toArray())).encoded();
  }

  // spec: "X25519 recipient stanza"
  Stanza wrap(FileKey fileKey, SecureRandom random) {
    SecretBytes ephemeralSecret = SecretBytes.random(Primitives.KEY_BYTES, random);
    Bytes ephemeralShare = Bytes.of(Primitives.x25519PublicKey(ephemeralSecret));
    try {
      SecretBytes shared = Primitives.x25519(ephemeralSecret, publicKey.toArray());
      Bytes body = fileKey.wrap(wrapKey(shared, ephemeralShare));
      return new Stanza(STANZA_TYPE, List.of(RawBase64.encode(ephemeralShare)), body);
    } catch (PrimitiveException bug) {
      throw new IllegalStateException("the public key was checked", bug);
    }
  }

  /// The key a file key is wrapped with, from the secret both sides share.
  SecretBytes wrapKey(SecretBytes shared, Bytes ephemeralShare) {
    byte[] salt = Arrays.copyOf(ephemeralShare.toArray(), 2 * Primitives.KEY_BYTES);
    System.arraycopy(publicKey.toArray(), 0, salt, Primitives.KEY_BYTES, Primitives.KEY_BYTES);
    return Primitives.hkdfSha256(shared, salt, INFO, ChaCha20Poly1305.KEY_BYTES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof X25519Recipient recipient && publicKey.equals(recipient.publicKey);
  }

  @Override
  public int hashCode() {
    return publicKey.hashCode();
  }

  @Override
  public String toString() {
    return encoded();
  }
}
