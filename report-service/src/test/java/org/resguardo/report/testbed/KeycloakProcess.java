package org.resguardo.report.testbed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The Keycloak of the tests as a process of this machine.
final class KeycloakProcess {
  private KeycloakProcess() {}

  static void signal(String name) {
    try {
      String remembered =
          Files.readString(TestbedResource.BACKBONE.resolve("keycloak/keycloak.pid"));
      String pid = remembered.substring(0, remembered.indexOf(' ')); // its start time follows
      int status = new ProcessBuilder("kill", "-" + name, pid).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException("Keycloak takes no signal");
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
