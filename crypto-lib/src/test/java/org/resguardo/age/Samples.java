package org.resguardo.age;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.primitive.SecretBytes;

/// Keys and plaintexts the tests of this package share.
final class Samples {
  static final SecureRandom RANDOM = new SecureRandom();

  // Cheap enough to be derived in every test.
  private static final int TEST_LOG_N = 4;

  private Samples() {}

  /// Bytes that differ from their neighbours and from chunk to chunk.
  static byte[] plaintext(int length) {
    byte[] plaintext = new byte[length];
    for (int i = 0; i < length; i++) {
      plaintext[i] = (byte) (i * 31 + (i >>> 8) * 7);
    }
    return plaintext;
  }

  static Identity passphraseIdentity(String passphrase) {
    return PassphraseIdentity.of(secret(passphrase));
  }

  static Recipient passphraseRecipient(String passphrase) {
    return PassphraseRecipient.of(secret(passphrase), TEST_LOG_N);
  }

  static byte[] seal(byte[] plaintext, Recipient... recipients) {
    return new AgeSealer(List.of(recipients), RANDOM).seal(plaintext);
  }

  static byte[] open(byte[] sealed, Identity... identities) throws OpenException {
    return new AgeOpener(List.of(identities)).open(sealed);
  }

  static boolean opens(byte[] sealed, Identity identity) {
    try {
      open(sealed, identity);
      return true;
    } catch (OpenException refused) {
      return false;
    }
  }

  private static SecretBytes secret(String passphrase) {
    return SecretBytes.of(passphrase.getBytes(StandardCharsets.UTF_8));
  }
}
