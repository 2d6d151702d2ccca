package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.age.HybridIdentity;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.note.VerifierKey;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.tlog.CosignatureKey;
import org.resguardo.tlog.TrustedWitness;
import org.resguardo.tlog.WitnessGroup;
import org.resguardo.tlog.WitnessKey;
import org.resguardo.tlog.WitnessQuorum;

/// The keys that services, logs and witnesses sign with, and the identities that services seal
/// their other private keys to, one file each.
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
    makeIdentity(keyIdentity(IDENTITY_SERVICE));
    makeIdentity(keyIdentity(REPORT_SERVICE));
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

  /// What identity-service seals the private keys to that it stores.
  Path identityServiceKeyIdentity() {
    return keyIdentity(IDENTITY_SERVICE);
  }

  /// What report-service seals the private keys to that it stores.
  Path reportServiceKeyIdentity() {
    return keyIdentity(REPORT_SERVICE);
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

  /// What clients pin of the logs: every witness must have cosigned.
  ///
  /// @param witnesses address of the first, the second, and so on
  TrustedLogs logs(List<URI> witnesses) {
    List<String> names = new ArrayList<>();
    WitnessQuorum quorum = WitnessQuorum.NONE;
    for (URI address : witnesses) {
      int number = names.size() + 1;
      names.add("witness-" + number);
      quorum = quorum.with(new TrustedWitness(names.getLast(), cosignatureKey(number), address));
    }
    quorum = quorum.with(WitnessGroup.of("witnesses", "all", names)).withRule("witnesses");
    return new TrustedLogs(verifierKey(directoryLog()), verifierKey(accessLog()), quorum);
  }

  private CosignatureKey cosignatureKey(int number) {
    try {
      return WitnessKey.parse(PrivateFiles.read(witness(number))).cosignatureKey();
    } catch (NoteFormatException malformed) {
      throw new StackException("not a witness's key: " + witness(number), malformed);
    }
  }

  private static VerifierKey verifierKey(Path file) {
    return DemoKeys.signer(file).verifierKey();
  }

  private void make(Path file, String name) {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, SignerKey.generate(name, random).exportSecretString() + "\n");
    }
  }

  private Path keyIdentity(String service) {
    return directory.resolve(service + "-key-identity.txt");
  }

  private void makeIdentity(Path file) {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, HybridIdentity.generate(random).exportSecretString() + "\n");
    }
  }

  private void makeWitness(Path file, String name) {
    if (Files.notExists(file)) {
      PrivateFiles.write(file, WitnessKey.generate(name, random).exportSecretString() + "\n");
    }
  }
}
