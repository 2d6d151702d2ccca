package org.resguardo.deploy.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.resguardo.age.HybridIdentity;
import org.resguardo.note.NoteFormatException;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedLogs;
import org.resguardo.roster.TrustedService;
import org.resguardo.roster.TrustedVetter;

/// The keys of the demo people, each where its owner's machine would keep it, and the trust policy
/// naming what clients pin.
///
/// Made once; a second call finds them. Files are written as `resguardo keygen` writes them.
final class DemoKeys {
  // Two of the three organisations, so that no organisation makes a roster alone.
  private static final int QUORUM = 2;

  private final Path peopleDirectory;
  private final SecureRandom random = new SecureRandom();

  /// @param peopleDirectory gets one directory a person
  DemoKeys(Path peopleDirectory) {
    this.peopleDirectory = peopleDirectory;
  }

  /// Writes what is missing of everybody's files.
  void make(DemoPeople people) {
    people.everyone().forEach(this::makePerson);
  }

  /// The policy that the organisations of `people` agree on.
  TrustPolicy policy(
      DemoPeople people, TrustedService identity, TrustedService report, TrustedLogs logs) {
    List<TrustedVetter> vetters =
        people.everyone().stream()
            .filter(person -> person.role().equals("vetter"))
            .map(this::trustedVetter)
            .toList();
    return new TrustPolicy(identity, report, vetters, QUORUM, logs);
  }

  private void makePerson(DemoPerson person) {
    Path directory = peopleDirectory.resolve(person.username());
    PrivateFiles.write(directory.resolve("username"), person.username() + "\n");
    PrivateFiles.write(directory.resolve("password"), person.password() + "\n");
    PrivateFiles.write(directory.resolve("member_id"), person.memberId() + "\n");
    PrivateFiles.write(directory.resolve("role"), person.role() + "\n");
    PrivateFiles.write(directory.resolve("organisation"), organisation(person) + "\n");
    switch (person.role()) {
      case "reviewer", "custodian" -> makeIdentity(directory);
      case "vetter" -> makeSigningKey(directory, person.memberId());
      default -> {} // auditors and operators hold no key
    }
  }

  private void makeIdentity(Path directory) {
    Path file = directory.resolve("identity.txt");
    if (Files.notExists(file)) {
      HybridIdentity identity = HybridIdentity.generate(random);
      String recipient = identity.recipient().encoded();
      PrivateFiles.write(directory.resolve("recipient.txt"), recipient + "\n");
      PrivateFiles.write(file, keyFile(recipient, identity.exportSecretString()));
    }
  }

  private void makeSigningKey(Path directory, String memberId) {
    Path file = directory.resolve("signing.key");
    if (Files.notExists(file)) {
      SignerKey key = SignerKey.generate(memberId, random);
      PrivateFiles.write(file, keyFile(key.verifierKey().encoded(), key.exportSecretString()));
    }
  }

  private TrustedVetter trustedVetter(DemoPerson vetter) {
    Path file = peopleDirectory.resolve(vetter.username()).resolve("signing.key");
    return new TrustedVetter(organisation(vetter), signer(file).verifierKey());
  }

  private static String organisation(DemoPerson person) {
    return person.organisation() == null ? "" : person.organisation();
  }

  private static String keyFile(String publicKey, String secretKey) {
    return "# public key: " + publicKey + "\n" + secretKey + "\n";
  }

  static SignerKey signer(Path file) {
    String secretKey = PrivateFiles.read(file).lines().reduce("", (_, line) -> line);
    try {
      return SignerKey.parse(secretKey);
    } catch (NoteFormatException malformed) {
      throw new StackException("not a signing key: " + file, malformed);
    }
  }
}
