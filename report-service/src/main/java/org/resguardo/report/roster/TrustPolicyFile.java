package org.resguardo.report.roster;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resguardo.roster.RosterFormatException;
import org.resguardo.roster.TrustPolicy;

/// The trust policy on disk. Without it the service does not start.
final class TrustPolicyFile {
  private TrustPolicyFile() {}

  /// @throws ConfigurationException with one sentence for the operator
  static TrustPolicy read(Path file) {
    try {
      return TrustPolicy.parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new ConfigurationException(
          "the trust policy named by resguardo.trust-policy cannot be read: " + file);
    } catch (RosterFormatException malformed) {
      throw new ConfigurationException(
          "the trust policy " + file + " is not one: " + malformed.getMessage());
    }
  }
}
