package org.resguardo.identity.translog;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import org.resguardo.identity.policy.SigningKeyFile;
import org.resguardo.roster.TrustPolicy;

/// The two logs, with the keys that the trust policy names. The service does not start with others.
@Singleton
@Startup
class OwnLogs {
  private final OwnLog directory;
  private final OwnLog access;

  /// @throws io.quarkus.runtime.configuration.ConfigurationException with one sentence for the
  ///   operator
  OwnLogs(LogConfig config, TrustPolicy policy) {
    this.directory =
        new OwnLog(
            LogName.DIRECTORY,
            SigningKeyFile.read(
                "resguardo.log.directory-key",
                config.directoryKey(),
                policy.directoryLog().logKey()),
            policy.directoryLog().quorum());
    this.access =
        new OwnLog(
            LogName.ACCESS,
            SigningKeyFile.read(
                "resguardo.log.access-key", config.accessKey(), policy.accessLog().logKey()),
            policy.accessLog().quorum());
  }

  List<OwnLog> all() {
    return List.of(directory, access);
  }
}
