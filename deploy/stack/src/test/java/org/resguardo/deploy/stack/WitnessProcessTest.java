package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.cli.Resguardo;

class WitnessProcessTest {
  private static final URI ADDRESS = URI.create("http://127.0.0.1:1");

  @TempDir private Path root;

  private StackLayout layout;
  private ServiceKeys keys;
  private WitnessProcess witness;

  @BeforeEach
  void makeKeysAndCommand() throws IOException {
    layout = new StackLayout(root, root.resolve("stack"));
    keys = new ServiceKeys(layout.keys());
    witness = new WitnessProcess("witness-1", layout);
    keys.make();
    DemoPeople people = DemoPeople.in(layout.directory());
    DemoKeys demoKeys = new DemoKeys(layout.people());
    demoKeys.make(people);
    PrivateFiles.write(
        layout.trustPolicy(),
        demoKeys
            .policy(
                people,
                keys.identityService(ADDRESS),
                keys.reportService(ADDRESS),
                keys.logs(List.of(witness.address())))
            .text());
    PrivateFiles.directory(layout.logDirectory());
    writeCommand();
  }

  /// The command as this test's own classes are, in the place of the built one.
  private void writeCommand() throws IOException {
    Files.createDirectories(layout.command().resolveSibling(""));
    Files.writeString(
        layout.command(),
        "#!/bin/sh\nexec \"$JAVA_HOME/bin/java\" -cp '%s' %s \"$@\"\n"
            .formatted(System.getProperty("java.class.path"), Resguardo.class.getName()));
    Files.setPosixFilePermissions(layout.command(), PosixFilePermissions.fromString("rwx------"));
    Files.createDirectories(layout.commandJar().resolveSibling(""));
    Files.createFile(layout.commandJar());
  }

  @AfterEach
  void stop() {
    witness.stop();
  }

  @Test
  void start_isIdempotentAndAnswersAtTheAddressOfThePolicy() {
    witness.start(keys.witness(1));
    witness.start(keys.witness(1));

    try (HealthProbe probe = new HealthProbe(witness.address())) {
      assertThat(probe.answer()).isPresent();
    }
  }

  @Test
  void start_afterKill9ComesBackAtTheSameAddress() {
    witness.start(keys.witness(1));
    URI address = witness.address();
    new BackgroundProcess(layout.pidFile("witness-1")).kill9();

    WitnessProcess again = new WitnessProcess("witness-1", layout);
    again.start(keys.witness(1));

    assertThat(again.address()).isEqualTo(address);
    assertThat(again.isRunning()).isTrue();
  }

  @Test
  void start_tellsWhyAWitnessDoesNotStart() throws IOException {
    Files.writeString(PrivateFiles.directory(layout.part("witness-1")).resolve("state"), "torn");

    assertThatThrownBy(() -> witness.start(keys.witness(1)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("cannot use the state");
  }
}
