package org.resguardo.note;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The private half of a note key: signs texts. Lives on the signer's machine.
///
/// Encoded as `PRIVATE+KEY+name+keyid+base64(0x01 || seed)`, as Go's note package writes it.
/// Immutable, thread-safe.
public final class SignerKey {
  private final VerifierKey verifierKey;
  private final SecretBytes seed;

  private SignerKey(String name, SecretBytes seed) {
    this.seed = seed;
    this.verifierKey = new VerifierKey(name, Bytes.of(Primitives.ed25519PublicKey(seed)));
  }

  /// A new key.
  ///
  /// @throws IllegalArgumentException when `name` is not a valid key name
  public static SignerKey generate(String name, SecureRandom random) {
    return new SignerKey(name, SecretBytes.random(Primitives.KEY_BYTES, random));
  }

  /// The key that belongs to a 32-byte Ed25519 seed.
  public static SignerKey ofSeed(String name, SecretBytes seed) {
    return new SignerKey(name, seed);
  }

  /// Reads the secret encoding.
  ///
  /// @throws NoteFormatException when `encoded` is malformed or the key id does not match
  public static SignerKey parse(String encoded) throws NoteFormatException {
    EncodedKey secret = EncodedKey.parseSecret(encoded);
    SignerKey key =
        new SignerKey(secret.name(), SecretBytes.of(secret.key(SignatureType.ED25519).toArray()));
    secret.requireKeyId(key.verifierKey.keyId());
    return key;
  }

  /// The public half.
  public VerifierKey verifierKey() {
    return verifierKey;
  }

  /// Signs `text`.
  ///
  /// @throws NoteFormatException when `text` cannot be the text of a note
  public UnverifiedNote sign(String text) throws NoteFormatException {
    return new UnverifiedNote(text, List.of(signature(text)));
  }

  /// This key's signature over `text`, to be put under a note that others sign too.
  public NoteSignature signature(String text) {
    byte[] signature = Primitives.ed25519Sign(seed, text.getBytes(StandardCharsets.UTF_8));
    return new NoteSignature(verifierKey.name(), verifierKey.keyId(), Bytes.of(signature));
  }

  /// The secret encoding, as {@link #parse} reads it.
  public String exportSecretString() {
    Bytes key = Bytes.of(seed.exportSecretBytes());
    return new EncodedKey(verifierKey.name(), verifierKey.keyId(), SignatureType.ED25519, key)
        .exportSecretString();
  }

  @Override
  public String toString() {
    return "SignerKey[" + verifierKey.encoded() + "]";
  }
}
