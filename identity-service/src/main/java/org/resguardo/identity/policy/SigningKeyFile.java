package org.resguardo.identity.policy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;

/// Reads private keys of this service.
public final class SigningKeyFile {
  private SigningKeyFile() {}

  /// The private half of `expected`.
  ///
  /// @param setting the setting that names the file, for messages
  /// @throws ConfigurationException with one sentence for the operator, when the file cannot be
  ///   read or holds anything else
  public static SignerKey read(String setting, Path file, VerifierKey expected) {
    SignerKey key = read(setting, file);
    if (!key.verifierKey().equals(expected)) {
      throw new ConfigurationException(
          "the key in " + setting + " is not the one the trust policy names");
    }
    return key;
  }

  private static SignerKey read(String setting, Path file) {
    try {
      return SignerKey.parse(Files.readString(file).strip());
    } catch (IOException unreadable) {
      throw new ConfigurationException("the file named by " + setting + " cannot be read: " + file);
    } catch (NoteFormatException malformed) {
      throw new ConfigurationException(
          "the file named by " + setting + " holds no signing key: " + malformed.getMessage());
    }
  }
}
