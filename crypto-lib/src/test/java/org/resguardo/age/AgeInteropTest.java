package org.resguardo.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Other implementations read what we write and write what we read, where they are installed.
class AgeInteropTest {
  private static final byte[] PLAINTEXT = Samples.plaintext(200_000);

  /// The `age` command as distributions package it: X25519 only before version 1.3.
  @Nested
  class AgeCommand {
    @TempDir private Path folder;

    private final X25519Identity identity = X25519Identity.generate(Samples.RANDOM);

    @Test
    void age_opensWhatWeSeal() throws Exception {
      assumeInstalled();
      byte[] sealed = Samples.seal(PLAINTEXT, identity.recipient());

      byte[] opened = Peer.of("age", "--decrypt", "-i", identityFile()).run(sealed);

      assertThat(opened).isEqualTo(PLAINTEXT);
    }

    @Test
    void open_readsWhatAgeSeals() throws Exception {
      assumeInstalled();
      String recipient = identity.recipient().encoded();

      byte[] sealed = Peer.of("age", "-r", recipient).run(PLAINTEXT);
      byte[] armored = Peer.of("age", "--armor", "-r", recipient).run(PLAINTEXT);

      assertThat(Samples.open(sealed, identity)).isEqualTo(PLAINTEXT);
      assertThat(Samples.open(armored, identity)).isEqualTo(PLAINTEXT);
    }

    private void assumeInstalled() {
      assumeThat(Peer.isOnPath("age")).as("skipped: no age command on the path").isTrue();
    }

    private String identityFile() throws Exception {
      Path file = folder.resolve("test-only-identity.txt");
      Files.writeString(file, "# test only\n" + identity.exportSecretString() + "\n");
      return file.toString();
    }
  }

  /// The npm package `age-encryption`, which knows post-quantum recipients.
  @Nested
  class AgeEncryption {
    private final HybridIdentity identity = HybridIdentity.generate(Samples.RANDOM);

    @Test
    void ageEncryption_opensWhatWeSeal() throws Exception {
      byte[] sealed = Samples.seal(PLAINTEXT, identity.recipient());

      byte[] opened = peer("open", identity.exportSecretString()).run(sealed);

      assertThat(opened).isEqualTo(PLAINTEXT);
    }

    @Test
    void open_readsWhatAgeEncryptionSeals() throws Exception {
      byte[] sealed = peer("seal", identity.recipient().encoded()).run(PLAINTEXT);

      assertThat(Samples.open(sealed, identity)).isEqualTo(PLAINTEXT);
    }

    @Test
    void recipient_isTheOneAgeEncryptionDerives() throws Exception {
      List<String> keys =
          new String(peer("keygen").run(new byte[0]), StandardCharsets.US_ASCII).lines().toList();

      HybridIdentity generated = (HybridIdentity) Identity.parse(keys.getFirst());

      assertThat(generated.recipient().encoded()).isEqualTo(keys.getLast());
    }

    private static Peer peer(String... arguments) throws Exception {
      Path folder = packageFolder();
      assumeThat(Peer.isOnPath("node") && Files.isDirectory(folder.resolve("node_modules")))
          .as("skipped: no node on the path, or age-encryption not at -Dresguardo.npm")
          .isTrue();
      String script =
          Path.of(AgeInteropTest.class.getResource("age-encryption.mjs").toURI()).toString();
      List<String> command = new ArrayList<>(List.of("node", script, folder.toString()));
      command.addAll(List.of(arguments));
      return new Peer(command);
    }

    private static Path packageFolder() {
      String root = System.getProperty("resguardo.root", "..");
      String installed = root + "/deploy/system-tests/target/npm";
      String fromEnvironment = System.getenv().getOrDefault("RESGUARDO_NPM", installed);
      return Path.of(System.getProperty("resguardo.npm", fromEnvironment)).toAbsolutePath();
    }
  }
}
