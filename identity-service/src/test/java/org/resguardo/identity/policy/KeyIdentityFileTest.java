package org.resguardo.identity.policy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resguardo.age.HybridIdentity;
import org.resguardo.age.X25519Identity;

class KeyIdentityFileTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HybridIdentity IDENTITY = HybridIdentity.generate(RANDOM);

  @TempDir private Path directory;

  @Test
  void read_takesAnIdentityFile() throws IOException {
    HybridIdentity read = read("# public key: some\n" + IDENTITY.exportSecretString() + "\n");

    assertThat(read.recipient()).isEqualTo(IDENTITY.recipient());
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw-rw----", "rw----r--", "rw-----w-"})
  void read_refusesAFileThatOthersCanReadOrWrite(String permissions) throws IOException {
    Path file = file(IDENTITY.exportSecretString(), permissions);

    assertRefused(file, "can be read or written by others");
  }

  @Test
  void read_saysWhichFileIsMissing() {
    assertRefused(directory.resolve("missing"), "cannot be read: " + directory.resolve("missing"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hunter2", "AGE-SECRET-KEY-PQ-1HUNTER2"})
  void read_refusesWhatIsNoIdentityAndDoesNotRepeatIt(String text) throws IOException {
    assertRefused(file(text, "rw-------"), "holds no age identity");
  }

  @Test
  void read_refusesAClassicIdentity() throws IOException {
    String classic = X25519Identity.generate(RANDOM).exportSecretString();

    assertRefused(file(classic, "rw-------"), "one post-quantum identity and nothing else");
  }

  @Test
  void read_refusesTwoIdentities() throws IOException {
    String two = IDENTITY.exportSecretString() + "\n" + IDENTITY.exportSecretString() + "\n";

    assertRefused(file(two, "rw-------"), "one post-quantum identity and nothing else");
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> KeyIdentityFile.read("some.setting", file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("the file named by some.setting ")
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n")
        .hasMessageNotContaining("hunter2")
        .hasMessageNotContaining("HUNTER2")
        .hasMessageNotContaining("SECRET-KEY");
  }

  private HybridIdentity read(String text) throws IOException {
    return KeyIdentityFile.read("some.setting", file(text, "rw-------"));
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(directory.resolve("identity.txt"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
