package org.resguardo.tlog;

import org.resguardo.note.EncodedKey;
import org.resguardo.note.KeyName;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteSignature;
import org.resguardo.note.SignatureType;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// The public half of a witness's key, for Ed25519 cosignatures (signature type `0x04`).
///
/// Encoded as `name+keyid+base64(0x04 || key)`. Format: c2sp.org/tlog-cosignature.
///
/// @param name key name
/// @param publicKey 32 bytes
public record CosignatureKey(String name, Bytes publicKey) {
  static final SignatureType TYPE = SignatureType.COSIGNATURE_V1;

  public CosignatureKey {
    if (!KeyName.isValid(name) || publicKey.length() != Primitives.KEY_BYTES) {
      throw new IllegalArgumentException("not a cosignature key");
    }
  }

  /// Reads a vkey.
  ///
  /// @throws NoteFormatException when `vkey` is malformed, of another signature type, or has the
  ///   wrong key id
  public static CosignatureKey parse(String vkey) throws NoteFormatException {
    EncodedKey encoded = EncodedKey.parse(vkey);
    CosignatureKey key = new CosignatureKey(encoded.name(), encoded.key(TYPE));
    encoded.requireKeyId(key.keyId());
    return key;
  }

  /// The first four bytes of `SHA-256(name || 0x0A || 0x04 || key)`.
  public Bytes keyId() {
    return TYPE.keyId(name, publicKey);
  }

  /// The vkey, as {@link #parse} reads it.
  public String encoded() {
    return new EncodedKey(name, keyId(), TYPE, publicKey).encoded();
  }

  /// Whether a signature line claims to be by this key, which proves nothing.
  boolean isClaimedBy(NoteSignature signature) {
    return signature.claimsToBeFrom(name, keyId());
  }
}
