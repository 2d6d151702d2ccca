package org.resguardo.tlog;

import java.security.SecureRandom;
import java.time.Instant;
import org.resguardo.note.EncodedKey;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.NoteSignature;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The private half of a witness's key: cosigns checkpoints, and nothing else.
///
/// Encoded as `PRIVATE+KEY+name+keyid+base64(0x04 || seed)`. Immutable, thread-safe.
public final class WitnessKey {
  private final CosignatureKey cosignatureKey;
  private final SecretBytes seed;

  private WitnessKey(String name, SecretBytes seed) {
    this.seed = seed;
    this.cosignatureKey = new CosignatureKey(name, Bytes.of(Primitives.ed25519PublicKey(seed)));
  }

  /// A new key.
  ///
  /// @throws IllegalArgumentException when `name` is not a valid key name
  public static WitnessKey generate(String name, SecureRandom random) {
    return new WitnessKey(name, SecretBytes.random(Primitives.KEY_BYTES, random));
  }

  /// The key that belongs to a 32-byte Ed25519 seed.
  public static WitnessKey ofSeed(String name, SecretBytes seed) {
    return new WitnessKey(name, seed);
  }

  /// Reads the secret encoding.
  ///
  /// @throws NoteFormatException when `encoded` is malformed, a key of another kind, or its key id
  ///   does not match
  public static WitnessKey parse(String encoded) throws NoteFormatException {
    EncodedKey secret = EncodedKey.parseSecret(encoded);
    SecretBytes seed = SecretBytes.of(secret.key(CosignatureKey.TYPE).toArray());
    WitnessKey key = new WitnessKey(secret.name(), seed);
    secret.requireKeyId(key.cosignatureKey.keyId());
    return key;
  }

  /// The public half.
  public CosignatureKey cosignatureKey() {
    return cosignatureKey;
  }

  /// A cosignature: at `time` this was the largest head seen of the checkpoint's log, and it
  /// continues all that were cosigned before. Whoever calls has to see to that.
  public NoteSignature cosign(Checkpoint checkpoint, Instant time) {
    long posixSeconds = time.getEpochSecond();
    byte[] message = Cosignature.message(posixSeconds, checkpoint.body().text());
    Bytes signature = Bytes.of(Primitives.ed25519Sign(seed, message));
    return new NoteSignature(
        cosignatureKey.name(),
        cosignatureKey.keyId(),
        new Cosignature(posixSeconds, signature).bytes());
  }

  /// The secret encoding, as {@link #parse} reads it.
  public String exportSecretString() {
    Bytes key = Bytes.of(seed.exportSecretBytes());
    return new EncodedKey(cosignatureKey.name(), cosignatureKey.keyId(), CosignatureKey.TYPE, key)
        .exportSecretString();
  }

  @Override
  public String toString() {
    return "WitnessKey[" + cosignatureKey.encoded() + "]";
  }
}
