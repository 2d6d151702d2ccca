package org.resguardo.identity.vetting;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.resguardo.identity.policy.SigningKeyFile;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.vetting.SuspensionStatement;

/// Signs the list of suspended members with the key that clients pin. The service does not start
/// with another one.
@Singleton
@Startup
class SuspensionSigner {
  private static final String SETTING = "resguardo.signing-key";

  private final SignerKey key;

  SuspensionSigner(@ConfigProperty(name = SETTING) Path file, TrustPolicy policy) {
    this.key = SigningKeyFile.read(SETTING, file, policy.identityKey());
  }

  /// The signed note.
  String sign(SuspensionStatement statement) {
    try {
      return key.sign(statement.text()).encoded();
    } catch (NoteFormatException bug) {
      throw new IllegalStateException("a suspension list is the text of a note", bug);
    }
  }
}
