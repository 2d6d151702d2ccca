package org.resguardo.age;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The secret of a post-quantum recipient: a seed of 32 bytes. Immutable.
public final class HybridIdentity implements Identity {
  static final String PREFIX = "AGE-SECRET-KEY-PQ-";

  private final SecretBytes seed;

  private HybridIdentity(SecretBytes seed) {
    this.seed = seed;
  }

  /// A new identity.
  public static HybridIdentity generate(SecureRandom random) {
    return new HybridIdentity(SecretBytes.random(Primitives.KEY_BYTES, random));
  }

  /// The identity of a seed derived elsewhere.
  ///
  /// @throws IllegalArgumentException when the seed has not 32 bytes
  public static HybridIdentity fromSeed(SecretBytes seed) {
    if (seed.length() != Primitives.KEY_BYTES) {
      throw new IllegalArgumentException("the seed of an identity has 32 bytes");
    }
    return new HybridIdentity(seed);
  }

  static HybridIdentity of(SecretBytes seed) throws KeyFormatException {
    if (seed.length() != Primitives.KEY_BYTES) {
      throw new KeyFormatException("the post-quantum identity has not 32 bytes");
    }
    return new HybridIdentity(seed);
  }

  /// Who files are sealed to that this identity opens. Computed at each call (0.1 ms).
  public HybridRecipient recipient() {
    return HybridRecipient.ofSeed(seed);
  }

  /// `AGE-SECRET-KEY-PQ-1...`. Every call is a place to review.
  public String exportSecretString() {
    return new Bech32(PREFIX, seed).encoded().toUpperCase(Locale.ROOT);
  }

  Optional<FileKey> unwrap(List<Stanza> stanzas) throws OpenException {
    return KeyStanza.parse(
            stanzas, HybridRecipient.STANZA_TYPE, Primitives.HYBRID_ENCAPSULATED_KEY_BYTES)
        .stream()
        .flatMap(stanza -> unwrap(stanza).stream())
        .findFirst();
  }

  private Optional<FileKey> unwrap(KeyStanza stanza) {
    byte[] encapsulatedKey = stanza.share().toArray(); // enc
    byte[] ciphertext = stanza.wrappedFileKey().toArray();
    try {
      return Optional.of(
          new FileKey(
              Primitives.hybridHpkeOpen(
                  seed, HybridRecipient.info(), encapsulatedKey, ciphertext)));
    } catch (PrimitiveException otherRecipient) {
      return Optional.empty();
    }
  }
}
