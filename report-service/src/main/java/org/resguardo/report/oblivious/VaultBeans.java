package org.resguardo.report.oblivious;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Reads the identity once, at start.
class VaultBeans {
  /// @throws ConfigurationException with one sentence for the operator: the service does not start
  @Produces
  @Singleton
  @Startup
  SeedVault seedVault(@ConfigProperty(name = KeyIdentityFile.SETTING) Path file) {
    return new SeedVault(KeyIdentityFile.read(file), new SecureRandom());
  }
}
