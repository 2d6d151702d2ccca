package org.resguardo.age;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.Primitives;
import org.resguardo.primitive.SecretBytes;

/// Whoever knows a passphrase (`scrypt`); always the only recipient of a file. Immutable.
public final class PassphraseRecipient implements Recipient {
  /// Base-two logarithm of the default work factor: 256 MiB of memory, a second or so.
  public static final int DEFAULT_LOG_N = 18;

  /// Base-two logarithm of the largest work factor sealed or opened: 1 GiB of memory. The spec
  /// leaves it to the implementation; a stranger's file must not cost more than that.
  public static final int MAX_LOG_N = 20;

  static final String STANZA_TYPE = "scrypt";
  static final int SALT_BYTES = 16;

  private static final byte[] SALT_PREFIX = Bytes.utf8("age-encryption.org/v1/scrypt").toArray();

  private final SecretBytes passphrase;
  private final int logN;

  private PassphraseRecipient(SecretBytes passphrase, int logN) {
    this.passphrase = passphrase;
    this.logN = logN;
  }

  /// A recipient with the default work factor.
  ///
  /// @param passphrase UTF-8, not empty
  public static PassphraseRecipient of(SecretBytes passphrase) {
    return of(passphrase, DEFAULT_LOG_N);
  }

  /// A recipient with a work factor of its own.
  ///
  /// @param passphrase UTF-8, not empty
  /// @param logN base-two logarithm of the work factor, 1 to {@link #MAX_LOG_N}
  public static PassphraseRecipient of(SecretBytes passphrase, int logN) {
    if (passphrase.length() == 0) {
      throw new IllegalArgumentException("the passphrase is empty");
    }
    if (logN < 1 || logN > MAX_LOG_N) {
      throw new IllegalArgumentException("the work factor is out of range");
    }
    return new PassphraseRecipient(passphrase, logN);
  }

  // spec: "scrypt recipient stanza"
  Stanza wrap(FileKey fileKey, SecureRandom random) {
    Bytes salt = Bytes.of(Primitives.randomBytes(SALT_BYTES, random));
    List<String> arguments = List.of(RawBase64.encode(salt), Integer.toString(logN));
    return new Stanza(STANZA_TYPE, arguments, fileKey.wrap(wrapKey(passphrase, salt, logN)));
  }

  static SecretBytes wrapKey(SecretBytes passphrase, Bytes salt, int logN) {
    byte[] prefixedSalt = Arrays.copyOf(SALT_PREFIX, SALT_PREFIX.length + SALT_BYTES);
    System.arraycopy(salt.toArray(), 0, prefixedSalt, SALT_PREFIX.length, SALT_BYTES);
    return Primitives.scrypt(passphrase.exportSecretBytes(), prefixedSalt, logN);
  }
}
