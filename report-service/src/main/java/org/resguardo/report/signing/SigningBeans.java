package org.resguardo.report.signing;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TrustPolicy;

/// Reads the signing key once. The service does not start with another one than clients pin.
class SigningBeans {
  /// @throws ConfigurationException with one sentence for the operator
  @Produces
  @Singleton
  @Startup
  SignerKey signerKey(SigningConfig config, TrustPolicy policy) {
    SignerKey key = read(config);
    if (!key.verifierKey().equals(policy.acknowledgementKey())) {
      throw new ConfigurationException(
          "the key in resguardo.acknowledgement-key is not the one the trust policy names");
    }
    return key;
  }

  private static SignerKey read(SigningConfig config) {
    try {
      return SignerKey.parse(Files.readString(config.acknowledgementKey()).strip());
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "the file named by resguardo.acknowledgement-key cannot be read: "
              + config.acknowledgementKey());
    } catch (NoteFormatException malformed) {
      throw new ConfigurationException(
          "the file named by resguardo.acknowledgement-key holds no signing key: "
              + malformed.getMessage());
    }
  }
}
