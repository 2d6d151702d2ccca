package org.resguardo.age;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// A post-quantum recipient (`mlkem768x25519`): HPKE with the MLKEM768-X25519 KEM.
///
/// Holds a public key that was checked. Immutable, equal by key.
public final class HybridRecipient implements Recipient {
  static final String PREFIX = "age1pq";
  static final String STANZA_TYPE = "mlkem768x25519";

  private static final Bytes INFO = Bytes.utf8("age-encryption.org/mlkem768x25519");

  private final Bytes publicKey;

  private HybridRecipient(Bytes publicKey) {
    this.publicKey = publicKey;
  }

  static HybridRecipient of(SecretBytes publicKey) throws KeyFormatException {
    byte[] key = publicKey.exportSecretBytes();
    if (!Primitives.isHybridPublicKey(key)) {
      throw new KeyFormatException("the post-quantum recipient is not a valid public key");
    }
    return new HybridRecipient(Bytes.of(key));
  }

  /// The recipient with a key that came by another format.
  ///
  /// @param publicKey 1,216 bytes
  /// @throws IllegalArgumentException when it is no valid public key
  public static HybridRecipient ofPublicKey(Bytes publicKey) {
    if (!Primitives.isHybridPublicKey(publicKey.toArray())) {
      throw new IllegalArgumentException("not a valid post-quantum public key");
    }
    return new HybridRecipient(publicKey);
  }

  static HybridRecipient ofSeed(SecretBytes seed) {
    return new HybridRecipient(Bytes.of(Primitives.hybridPublicKey(seed)));
  }

  /// `age1pq1...`, 1,959 characters.
  public String encoded() {
    return new Bech32(PREFIX, SecretBytes.of(publicKey.toArray())).encoded();
  }

  // spec: "mlkem768x25519 recipient stanza"; HPKE draws the encapsulation's randomness itself
  Stanza wrap(FileKey fileKey) {
    try {
      Primitives.HpkeSealed sealed =
          Primitives.hybridHpkeSeal(
              publicKey.toArray(), info(), fileKey.secret().exportSecretBytes());
      String encapsulatedKey = RawBase64.encode(sealed.encapsulatedKey()); // enc
      return new Stanza(STANZA_TYPE, List.of(encapsulatedKey), sealed.ciphertext());
    } catch (PrimitiveException bug) {
      throw new IllegalStateException("the public key was checked", bug);
    }
  }

  static byte[] info() {
    return INFO.toArray();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HybridRecipient recipient && publicKey.equals(recipient.publicKey);
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
