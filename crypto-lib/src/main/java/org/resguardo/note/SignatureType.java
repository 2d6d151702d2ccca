package org.resguardo.note;

import java.nio.charset.StandardCharsets;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;

/// What a key's signatures mean (signed-note, section "Signature types"). Both are Ed25519 with
/// keys of 32 bytes; the type keeps a key of the one kind from being read as one of the other.
public enum SignatureType {
  /// Signs the text of a note.
  ED25519(0x01),
  /// Cosigns a checkpoint with the time (c2sp.org/tlog-cosignature).
  COSIGNATURE_V1(0x04);

  private final byte identifier;

  SignatureType(int identifier) {
    this.identifier = (byte) identifier;
  }

  /// The first four bytes of `SHA-256(name || 0x0A || type || key)`.
  public Bytes keyId(String name, Bytes publicKey) {
    byte[] digest =
        Primitives.sha256(
            (name + "\n").getBytes(StandardCharsets.UTF_8), typed(publicKey).toArray());
    return Bytes.of(digest).slice(0, EncodedKey.KEY_ID_BYTES);
  }

  /// The key behind the byte that tells its type.
  Bytes typed(Bytes key) {
    byte[] typed = new byte[1 + key.length()];
    typed[0] = identifier;
    System.arraycopy(key.toArray(), 0, typed, 1, key.length());
    return Bytes.of(typed);
  }

  /// The 32 bytes behind this type's byte.
  Bytes untyped(Bytes typed) throws NoteFormatException {
    if (typed.length() != 1 + Primitives.KEY_BYTES || typed.toArray()[0] != identifier) {
      throw new NoteFormatException(
          "the key is not one of 32 bytes of signature type %02x".formatted(identifier));
    }
    return typed.slice(1, typed.length());
  }
}
