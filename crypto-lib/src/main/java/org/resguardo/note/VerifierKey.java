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
  static final byte ED25519 = 0x01;
  static final int KEY_ID_BYTES = 4;

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
    String[] fields = vkey.split("\\+", 3);
    if (fields.length != 3 || !KeyName.isValid(fields[0])) {
      throw new NoteFormatException("a verifier key is name+id+base64");
    }
    VerifierKey key = new VerifierKey(fields[0], keyMaterial(fields[2]));
    if (!key.keyId().toHex().equals(fields[1])) {
      throw new NoteFormatException("the key id does not match the key");
    }
    return key;
  }

  /// The first four bytes of `SHA-256(name || 0x0A || 0x01 || key)`.
  public Bytes keyId() {
    byte[] digest =
        Primitives.sha256(
            (name + "\n").getBytes(StandardCharsets.UTF_8),
            new byte[] {ED25519},
            publicKey.toArray());
    return Bytes.of(digest).slice(0, KEY_ID_BYTES);
  }

  /// The vkey, as {@link #parse} reads it.
  public String encoded() {
    return name + "+" + keyId().toHex() + "+" + typed(publicKey.toArray()).toBase64();
  }

  boolean verifies(String text, Bytes signature) {
    return Primitives.ed25519Verify(
        publicKey.toArray(), text.getBytes(StandardCharsets.UTF_8), signature.toArray());
  }

  /// The 32 bytes behind a signature type byte of `0x01`.
  static Bytes keyMaterial(String base64) throws NoteFormatException {
    Bytes material;
    try {
      material = Bytes.fromBase64(base64);
    } catch (IllegalArgumentException malformed) {
      throw new NoteFormatException("the key is not base64");
    }
    if (material.length() != 1 + Primitives.KEY_BYTES || material.toArray()[0] != ED25519) {
      throw new NoteFormatException("only Ed25519 keys (type 01, 32 bytes) are known");
    }
    return material.slice(1, material.length());
  }

  static Bytes typed(byte[] key) {
    byte[] typed = new byte[1 + key.length];
    typed[0] = ED25519;
    System.arraycopy(key, 0, typed, 1, key.length);
    return Bytes.of(typed);
  }
}
