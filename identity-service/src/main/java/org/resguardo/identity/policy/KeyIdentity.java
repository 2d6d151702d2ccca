package org.resguardo.identity.policy;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.resguardo.age.AgeOpener;
import org.resguardo.age.AgeSealer;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.OpenException;
import org.resguardo.primitive.Bytes;
import org.resguardo.primitive.SecretBytes;

/// What private keys are sealed to before they are stored, so that the database alone forges
/// nothing. Thread-safe; takes part of a millisecond, so not for the event loop.
@Singleton
@Startup
public class KeyIdentity {
  private static final String SETTING = "resguardo.key-identity";

  private final AgeSealer sealer;
  private final AgeOpener opener;

  /// @throws ConfigurationException with one sentence for the operator: the service does not start
  KeyIdentity(@ConfigProperty(name = SETTING) Path file, SecureRandom random) {
    HybridIdentity identity = KeyIdentityFile.read(SETTING, file);
    this.sealer = new AgeSealer(List.of(identity.recipient()), random);
    this.opener = new AgeOpener(List.of(identity));
  }

  /// An age file with the secret in it.
  public Bytes seal(SecretBytes secret) {
    return Bytes.of(sealer.seal(secret.exportSecretBytes()));
  }

  /// What {@link #seal} sealed.
  ///
  /// @throws OpenException when it is anything else, or was sealed to another identity
  public SecretBytes open(Bytes sealed) throws OpenException {
    return SecretBytes.of(opener.open(sealed.toArray()));
  }
}
