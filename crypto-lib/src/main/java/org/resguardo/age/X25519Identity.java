package org.resguardo.age;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resguardo.primitive.PrimitiveException;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// The secret of a classic recipient: an X25519 scalar of 32 bytes. Immutable.
public final class X25519Identity implements Identity {
  static final String PREFIX = "AGE-SECRET-KEY-";

  private final SecretBytes scalar;
  private final X25519Recipient recipient;

  private X25519Identity(SecretBytes scalar) {
    this.scalar = scalar;
    this.recipient = X25519Recipient.ofScalar(scalar);
  }

  /// A new identity.
  public static X25519Identity generate(SecureRandom random) {
    return new X25519Identity(SecretBytes.random(Primitives.KEY_BYTES, random));
  }

  static X25519Identity of(SecretBytes scalar) throws KeyFormatException {
    if (scalar.length() != Primitives.KEY_BYTES) {
      throw new KeyFormatException("the X25519 identity has not 32 bytes");
    }
    return new X25519Identity(scalar);
  }

  /// Who files are sealed to that this identity opens.
  public X25519Recipient recipient() {
    return recipient;
  }

  /// `AGE-SECRET-KEY-1...`. Every call is a place to review.
  public String exportSecretString() {
    return new Bech32(PREFIX, scalar).encoded().toUpperCase(Locale.ROOT);
  }

  Optional<FileKey> unwrap(List<Stanza> stanzas) throws OpenException {
    for (KeyStanza stanza :
        KeyStanza.parse(stanzas, X25519Recipient.STANZA_TYPE, Primitives.KEY_BYTES)) {
      Optional<FileKey> fileKey = unwrap(stanza);
      if (fileKey.isPresent()) {
        return fileKey;
      }
    }
    return Optional.empty();
  }

  private Optional<FileKey> unwrap(KeyStanza stanza) throws OpenException {
    try {
      SecretBytes shared = Primitives.x25519(scalar, stanza.share().toArray());
      return FileKey.unwrap(recipient.wrapKey(shared, stanza.share()), stanza.wrappedFileKey());
    } catch (PrimitiveException lowOrder) {
      throw new OpenException(); // spec: "the identity implementation MUST abort"
    }
  }
}
