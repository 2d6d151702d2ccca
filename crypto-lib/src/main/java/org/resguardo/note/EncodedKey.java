package org.resguardo.note;

import org.resguardo.primitive.Bytes;

/// The text of a key, parted but not understood: `name+keyid+base64(type || key)`, and with
/// `PRIVATE+KEY+` before it for a secret one.
///
/// May hold a secret; has no string form but {@link #encoded}.
public final class EncodedKey {
  /// Bytes of a key id.
  public static final int KEY_ID_BYTES = 4;

  private static final String SECRET = "PRIVATE+KEY+";

  private final String name;
  private final String keyId;
  private final Bytes typed;

  private EncodedKey(String name, String keyId, Bytes typed) {
    this.name = name;
    this.keyId = keyId;
    this.typed = typed;
  }

  /// The parts of a key to be written.
  public EncodedKey(String name, Bytes keyId, SignatureType type, Bytes key) {
    this(name, keyId.toHex(), type.typed(key));
  }

  /// Parts a public key, a C2SP "vkey".
  ///
  /// @throws NoteFormatException when `text` has other parts
  public static EncodedKey parse(String text) throws NoteFormatException {
    String[] fields = text.split("\\+", 3);
    if (fields.length != 3 || !KeyName.isValid(fields[0])) {
      throw new NoteFormatException("a key is name+id+base64");
    }
    try {
      return new EncodedKey(fields[0], fields[1], Bytes.fromBase64(fields[2]));
    } catch (IllegalArgumentException malformed) {
      throw new NoteFormatException("the key is not base64");
    }
  }

  /// Parts a secret key, as Go's note package writes it.
  ///
  /// @throws NoteFormatException when `text` has other parts
  public static EncodedKey parseSecret(String text) throws NoteFormatException {
    if (!text.startsWith(SECRET)) {
      throw new NoteFormatException("a signing key is PRIVATE+KEY+name+id+base64");
    }
    return parse(text.substring(SECRET.length()));
  }

  /// Key name.
  public String name() {
    return name;
  }

  /// The 32 bytes of the key.
  ///
  /// @throws NoteFormatException when it is of another type or length
  public Bytes key(SignatureType type) throws NoteFormatException {
    return type.untyped(typed);
  }

  /// Refuses a text whose key id is not that of its key.
  ///
  /// @throws NoteFormatException when it is another
  public void requireKeyId(Bytes expected) throws NoteFormatException {
    if (!keyId.equals(expected.toHex())) {
      throw new NoteFormatException("the key id does not match the key");
    }
  }

  /// The text of a public key.
  public String encoded() {
    return name + "+" + keyId + "+" + typed.toBase64();
  }

  /// The text of a secret key.
  public String exportSecretString() {
    return SECRET + encoded();
  }
}
