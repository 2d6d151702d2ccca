package org.resguardo.report.intake;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.submission.Acknowledgement;

/// Signs acknowledgements with the key clients pin. The service does not start with another one.
@Singleton
@Startup
class AcknowledgementSigner {
  private final SignerKey key;

  /// @throws ConfigurationException with one sentence for the operator
  AcknowledgementSigner(IntakeConfig config, TrustPolicy policy) {
    this.key = read(config);
    if (!key.verifierKey().equals(policy.acknowledgementKey())) {
      throw new ConfigurationException(
          "the key in resguardo.acknowledgement-key is not the one the trust policy names");
    }
  }

  /// The signed note; the same bytes each time for the same acknowledgement.
  String sign(Acknowledgement acknowledgement) {
    return acknowledgement.signedBy(key).encoded();
  }

  private static SignerKey read(IntakeConfig config) {
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
