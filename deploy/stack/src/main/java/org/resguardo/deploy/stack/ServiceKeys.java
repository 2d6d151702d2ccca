package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;

/// The keys that services, logs and witnesses sign with, one file each.
///
/// Made once; a second call finds them.
final class ServiceKeys {
  private static final String REPORT_SERVICE = "report-service";
  private static final String IDENTITY_SERVICE = "identity-service";
  // The name of a log's key is the log's origin.
  private static final String DIRECTORY_LOG = "resguardo.local/logs/directory";
  private static final String ACCESS_LOG = "resguardo.local/logs/access";

  private final Path directory;
  private final SecureRandom random = new SecureRandom();

  ServiceKeys(Path directory) {
    this.directory = directory;
  }

  /// Writes the files that are missing.
  void make() {
    make(acknowledgement(), REPORT_SERVICE);
    make(identityService(), IDENTITY_SERVICE);
    make(directoryLog(), DIRECTORY_LOG);
    make(accessLog(), ACCESS_LOG);
    for (int number : List.of(1, 2)) {
      makeWitness(witness(number), "witness-" + number + ".local");
    }
  }

  /// What report-service signs acknowledgements with.
  Path acknowledgement() {
    return directory.resolve("acknowledgement.key");
  }

  /// What identity-service signs its own statements with.
  Path identityService() {
    return directory.resolve("identity-service.key");
  }

  Path directoryLog() {
    return directory.resolve("directory-log.key");
  }

  Path accessLog() {
    return directory.resolve("access-log.key");
  }

  Path witness(int number) {
    return directory.resolve("witness-" + number + ".key");
  }

  /// What clients pin of identity-service.
  TrustedService identityService(URI address) {
    return new TrustedService(address, verifierKey(identityService()));
  }

  /// What clients pin of report-service.
  TrustedService reportService(URI address) {
    return new TrustedService(address, verifierKey(acknowledgement()));
  }

  /// What clients pin of the logs.
  TrustedLogs logs() {
    return new TrustedLogs(
        verifierKey(directoryLog()), verifierKey(accessLog()), WitnessQuorum.NONE);
  }

  private static VerifierKey verifierKey(Path file) {
    return DemoKeys.signer(file).verifierKey();
  }

  private void make(Path file, String name) {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, SignerKey.generate(name, random).exportSecretString() + "\n");
    }
  }

  private void makeWitness(Path file, String name) {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, WitnessKey.generate(name, random).exportSecretString() + "\n");
    }
  }
}
