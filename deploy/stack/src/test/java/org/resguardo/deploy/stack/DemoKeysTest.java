package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.IdentityFile;
import org.resguardo.note.SignerKey;
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;
import org.resguardo.tlog.WitnessKey;

class DemoKeysTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:1");

  @TempDir private Path directory;

  @Test
  void make_givesReviewersAnIdentityThatOnlyTheOwnerCanRead() throws Exception {
    make();

    Path identity = directory.resolve("people/reviewer-faro/identity.txt");
    assertThat(IdentityFile.parse(Files.readString(identity))).hasSize(1);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(identity)))
        .isEqualTo("rw-------");
    assertThat(directory.resolve("people/auditor/identity.txt")).doesNotExist();
  }

  @Test
  void make_keepsTheKeysOfAnEarlierCall() {
    TrustPolicy first = make();

    assertThat(make()).isEqualTo(first);
  }

  @Test
  void policy_needsTwoOfThreeOrganisations() throws Exception {
    TrustPolicy policy = TrustPolicy.parse(make().text());

    assertThat(policy.quorum()).isEqualTo(2);
    assertThat(policy.vetters())
        .extracting(TrustedVetter::organisation)
        .isEqualTo(List.of("org-casa", "org-puente", "org-faro"));
  }

  @Test
  void policy_namesBothLogsByTheirOrigins() {
    TrustPolicy policy = make();

    assertThat(policy.directoryLog().origin()).isEqualTo("resguardo.local/logs/directory");
    assertThat(policy.accessLog().origin()).isEqualTo("resguardo.local/logs/access");
  }

  @Test
  void make_givesEachServiceLogAndWitnessAKeyThatOnlyTheOwnerCanRead() throws Exception {
    make();

    for (String name : List.of("acknowledgement", "identity-service", "directory-log")) {
      Path file = directory.resolve("keys").resolve(name + ".key");
      assertThat(SignerKey.parse(Files.readString(file).strip()).verifierKey()).isNotNull();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    Path witness = directory.resolve("keys/witness-2.key");
    assertThat(WitnessKey.parse(Files.readString(witness).strip()).cosignatureKey().name())
        .isEqualTo("witness-2.local");
  }

  private TrustPolicy make() {
    DemoPeople people = DemoPeople.in(directory);
    DemoKeys keys = new DemoKeys(directory.resolve("people"));
    ServiceKeys serviceKeys = new ServiceKeys(directory.resolve("keys"));
    keys.make(people);
    serviceKeys.make();
    return keys.policy(
        people,
        serviceKeys.identityService(ADDRESS),
        serviceKeys.reportService(ADDRESS),
        serviceKeys.logs());
  }
}
