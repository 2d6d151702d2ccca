package org.resguardo.deploy.stack;

import java.nio.file.Path;

/// Where the programs that all stacks of a checkout share are unpacked: `deploy/stack/target`.
final class SharedPrograms {
  private static final String KEYCLOAK_HOME = "resguardo.keycloak.home";

  private SharedPrograms() {}

  /// Keycloak as the build of this module unpacked it.
  static Path keycloakHome() {
    String home = System.getProperty(KEYCLOAK_HOME);
    if (home == null) {
      throw new StackException("system property " + KEYCLOAK_HOME + " is not set");
    }
    return Path.of(home).toAbsolutePath().normalize();
  }

  static Path directory() {
    return keycloakHome().resolveSibling("");
  }
}
