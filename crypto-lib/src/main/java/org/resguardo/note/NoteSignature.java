package org.resguardo.note;

import org.resguardo.primitive.Bytes;

/// One signature line: `— name base64(keyId || signature)`. Nothing about it is verified.
///
/// @param name name of the key that claims to have signed
/// @param keyId four bytes
/// @param signature the signature's bytes, of any length and type
public record NoteSignature(String name, Bytes keyId, Bytes signature) {
  private static final String START = "\u2014 ";
  private static final int MAX_SIGNATURE_BYTES = 8 * 1024;

  public NoteSignature {
    if (!KeyName.isValid(name) || keyId.length() != EncodedKey.KEY_ID_BYTES) {
      throw new IllegalArgumentException("not a note signature");
    }
  }

  /// Reads a signature line, without the newline at its end.
  ///
  /// @throws NoteFormatException when `line` is not one
  public static NoteSignature parse(String line) throws NoteFormatException {
    String[] fields = line.startsWith(START) ? line.substring(2).split(" ", -1) : new String[0];
    if (fields.length != 2 || !KeyName.isValid(fields[0])) {
      throw new NoteFormatException("a signature line is: em dash, name, base64");
    }
    Bytes bytes = decode(fields[1]);
    if (bytes.length() <= EncodedKey.KEY_ID_BYTES || bytes.length() > MAX_SIGNATURE_BYTES) {
      throw new NoteFormatException("a signature has a wrong length");
    }
    return new NoteSignature(
        fields[0],
        bytes.slice(0, EncodedKey.KEY_ID_BYTES),
        bytes.slice(EncodedKey.KEY_ID_BYTES, bytes.length()));
  }

  private static Bytes decode(String base64) throws NoteFormatException {
    try {
      return Bytes.fromBase64(base64);
    } catch (IllegalArgumentException malformed) {
      throw new NoteFormatException("a signature is not base64");
    }
  }

  /// The line, without the newline at its end, as {@link #parse} reads it.
  public String encoded() {
    byte[] bytes = new byte[EncodedKey.KEY_ID_BYTES + signature.length()];
    System.arraycopy(keyId.toArray(), 0, bytes, 0, EncodedKey.KEY_ID_BYTES);
    System.arraycopy(signature.toArray(), 0, bytes, EncodedKey.KEY_ID_BYTES, signature.length());
    return START + name + " " + Bytes.of(bytes).toBase64();
  }

  /// Whether both claim to be by the same key.
  public boolean hasSameSigner(NoteSignature other) {
    return name.equals(other.name) && keyId.equals(other.keyId);
  }

  /// Whether it claims to be by `key`, which proves nothing.
  public boolean claimsToBeFrom(VerifierKey key) {
    return claimsToBeFrom(key.name(), key.keyId());
  }

  /// Whether it claims to be by the key of that name and id, which proves nothing.
  public boolean claimsToBeFrom(String name, Bytes keyId) {
    return this.name.equals(name) && this.keyId.equals(keyId);
  }
}
