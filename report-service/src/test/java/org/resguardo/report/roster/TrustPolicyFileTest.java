package org.resguardo.report.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.report.testbed.TestOnlyKeys;
import org.resguardo.roster.TrustPolicy;

class TrustPolicyFileTest {
  @TempDir Path directory;

  @Test
  void read_yieldsThePolicy() throws IOException {
    TrustPolicy policy = TestOnlyKeys.policy(URI.create("http://127.0.0.1:8081"));
    Path file = Files.writeString(directory.resolve("policy"), policy.text());

    assertThat(TrustPolicyFile.read(file)).isEqualTo(policy);
  }

  @Test
  void read_saysInOneSentenceThatTheFileIsMissing() {
    assertThatThrownBy(() -> TrustPolicyFile.read(directory.resolve("none")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("resguardo.trust-policy cannot be read")
        .hasMessageNotContaining("\n");
  }

  @Test
  void read_saysInOneSentenceThatTheFileIsNoPolicy() throws IOException {
    Path file = Files.writeString(directory.resolve("policy"), "quorum 0\n");

    assertThatThrownBy(() -> TrustPolicyFile.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not one")
        .hasMessageNotContaining("\n");
  }
}
