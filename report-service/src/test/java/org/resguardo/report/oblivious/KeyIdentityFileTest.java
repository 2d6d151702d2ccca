package org.resguardo.report.oblivious;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.age.HybridIdentity;

class KeyIdentityFileTest {
  private static final HybridIdentity IDENTITY = HybridIdentity.generate(new SecureRandom());

  @TempDir private Path folder;

  @Test
  void read_givesTheIdentityOfAFileThatIsItsOwnersOnly() throws Exception {
    Path file = file(IDENTITY.exportSecretString() + "\n", "rw-------");

    assertThat(KeyIdentityFile.read(file).recipient()).isEqualTo(IDENTITY.recipient());
  }

  @Test
  void read_refusesAFileOthersCanRead() throws Exception {
    assertRefused(file(IDENTITY.exportSecretString() + "\n", "rw-r-----"), "by others");
  }

  @Test
  void read_refusesWhatIsNotOnePostQuantumIdentity() throws Exception {
    String one = IDENTITY.exportSecretString() + "\n";

    assertRefused(file("", "rw-------"), "no age identity");
    assertRefused(file("AGE-SECRET-KEY-PQ-1CANARY", "rw-------"), "no age identity");
    assertRefused(file(one + one, "rw-------"), "one post-quantum identity");
    assertRefused(folder.resolve("missing"), "cannot be read");
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> KeyIdentityFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("resguardo.key-identity")
        .hasMessageContaining(why)
        .hasMessageNotContaining("CANARY");
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("test-only-identity.txt"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
