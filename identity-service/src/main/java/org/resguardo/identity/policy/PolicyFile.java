package org.resguardo.identity.policy;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;

/// Reads the trust policy once, at start.
class PolicyFile {
  /// @param file says whose signatures count
  /// @throws ConfigurationException when it cannot be read or is malformed: the service does not
  ///   start
  @Produces
  @Singleton
  @Startup
  TrustPolicy policy(@ConfigProperty(name = "resguardo.trust-policy") Path file) {
    try {
      return TrustPolicy.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "the file named by resguardo.trust-policy cannot be read: " + file);
    } catch (RosterFormatException malformed) {
      throw new ConfigurationException(
          "the trust policy " + file + " is not one: " + malformed.getMessage());
    }
  }
}
