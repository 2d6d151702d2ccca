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
import org.resguardo.roster.TrustPolicy;
import org.resguardo.roster.TrustedVetter;

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

  private TrustPolicy make() {
    DemoPeople people = DemoPeople.in(directory);
    DemoKeys keys = new DemoKeys(directory.resolve("people"), directory.resolve("ack.key"));
    keys.make(people);
    return keys.policy(people, ADDRESS, ADDRESS);
  }
}
