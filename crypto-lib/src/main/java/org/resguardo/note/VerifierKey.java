package org.resguardo.note;

import java.nio.charset.StandardCharsets;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The public half of a note key, Ed25519 (signature type `0x01`).
///
/// Encoded as `name+keyid+base64(0x01 || key)`, the C2SP "vkey".
///
/// @param name key name
/// @param publicKey 32 bytes
public record VerifierKey(String name, Bytes publicKey) {
  static final SignatureType TYPE = SignatureType.ED25519;

  public VerifierKey {
    if (!KeyName.isValid(name) || publicKey.length() != Primitives.KEY_BYTES) {
      throw new IllegalArgumentException("not a verifier key");
    }
  }

  /// Reads a vkey.
  ///
  /// @throws NoteFormatException when `vkey` is malformed, of another signature type, or has the
  ///   wrong key id
  public static VerifierKey parse(String vkey) throws NoteFormatException {
    EncodedKey encoded = EncodedKey.parse(vkey);
    VerifierKey key = new VerifierKey(encoded.name(), encoded.key(TYPE));
    encoded.requireKeyId(key.keyId());
    return key;
  }

  /// The first four bytes of `SHA-256(name || 0x0A || 0x01 || key)`.
  public Bytes keyId() {
    return TYPE.keyId(name, publicKey);
  }

  /// The vkey, as {@link #parse} reads it.
  public String encoded() {
    return new EncodedKey(name, keyId(), TYPE, publicKey).encoded();
  }

  boolean verifies(String text, Bytes signature) {
    return Primitives.ed25519Verify(
        publicKey.toArray(), text.getBytes(StandardCharsets.UTF_8), signature.toArray());
  }
}
