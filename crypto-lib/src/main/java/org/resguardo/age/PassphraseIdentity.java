package org.resguardo.age;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// A passphrase that opens files sealed with it. Immutable.
public final class PassphraseIdentity implements Identity {
  // spec: "decimal number composed of only digits with no leading zeroes"; two digits reach the cap
  private static final Pattern LOG_N = Pattern.compile("[1-9][0-9]?");

  private static final int ARGUMENTS = 2;

  private final SecretBytes passphrase;

  private PassphraseIdentity(SecretBytes passphrase) {
    this.passphrase = passphrase;
  }

  /// The identity of a passphrase.
  ///
  /// @param passphrase UTF-8
  public static PassphraseIdentity of(SecretBytes passphrase) {
    return new PassphraseIdentity(passphrase);
  }

  // A passphrase stanza is alone in its header, so looking at the first is enough.
  Optional<FileKey> unwrap(List<Stanza> stanzas) throws OpenException {
    Stanza stanza = stanzas.getFirst();
    if (!stanza.type().equals(PassphraseRecipient.STANZA_TYPE)) {
      return Optional.empty();
    }
    if (stanza.arguments().size() != ARGUMENTS || stanza.body().length() != FileKey.WRAPPED_BYTES) {
      throw new OpenException();
    }
    Bytes salt = RawBase64.decode(stanza.arguments().get(0), PassphraseRecipient.SALT_BYTES);
    int logN = parseLogN(stanza.arguments().get(1));
    return FileKey.unwrap(PassphraseRecipient.wrapKey(passphrase, salt, logN), stanza.body());
  }

  private static int parseLogN(String text) throws OpenException {
    if (!LOG_N.matcher(text).matches() || Integer.parseInt(text) > PassphraseRecipient.MAX_LOG_N) {
      throw new OpenException();
    }
    return Integer.parseInt(text);
  }
}
