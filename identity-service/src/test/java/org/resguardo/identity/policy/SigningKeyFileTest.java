package org.resguardo.identity.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.identity.backbone.Vetters;
import org.resguardo.note.SignerKey;

class SigningKeyFileTest {
  private static final SignerKey KEY = Vetters.accessLog();

  @TempDir private Path directory;

  @Test
  void read_takesTheKeyThatThePolicyNames() throws IOException {
    SignerKey read = read(KEY.exportSecretString() + "\n");

    assertThat(read.verifierKey()).isEqualTo(KEY.verifierKey());
  }

  @Test
  void read_refusesAnotherKey() {
    assertThatThrownBy(() -> read(Vetters.stranger().exportSecretString()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("the key in some.setting is not the one the trust policy names");
  }

  @Test
  void read_refusesWhatIsNoKeyAndDoesNotRepeatIt() {
    assertThatThrownBy(() -> read("hunter2"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("holds no signing key")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void read_saysWhichFileIsMissing() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> SigningKeyFile.read("some.setting", missing, KEY.verifierKey()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining(missing.toString());
  }

  private SignerKey read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("some.key"), text);
    return SigningKeyFile.read("some.setting", file, KEY.verifierKey());
  }
}
