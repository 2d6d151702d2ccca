package org.resguardo.deploy.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Keycloak's programs, built once for PostgreSQL and shared by every stack of a checkout.
///
/// Safe to use from several processes at once. A stack gets a home of its own made of links, since
/// Keycloak keeps realm imports and working files under its home.
final class KeycloakHome {
  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--http-management-health-enabled=false");
  private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

  private final Path home;

  KeycloakHome(Path home) {
    this.home = home;
  }

  /// Builds Keycloak unless that is done; takes about half a minute the first time.
  void build() {
    if (Files.notExists(home.resolve("lib/quarkus-run.jar"))) {
      throw new StackException("no Keycloak in " + home + "; build the module deploy/stack first");
    }
    ExclusiveSection.run(home.resolveSibling("keycloak.lock"), this::buildOnce);
  }

  boolean isBuilt() {
    return Files.exists(marker());
  }

  /// Makes `directory` a home with the shared programs and its own data.
  void linkInto(Path directory) {
    PrivateFiles.directory(directory.resolve("data"));
    SHARED.forEach(name -> link(directory.resolve(name), home.resolve(name)));
  }

  private void buildOnce() {
    if (isBuilt()) {
      return;
    }
    List<String> words = new ArrayList<>(List.of("sh", home.resolve("bin/kc.sh").toString()));
    words.addAll(BUILD);
    Map<String, String> environment = Map.of("JAVA_HOME", System.getProperty("java.home"));
    new Command(words, environment, home.resolveSibling("keycloak-build.log")).run();
    PrivateFiles.write(marker(), String.join(" ", BUILD));
  }

  private Path marker() {
    return home.resolve("built-with");
  }

  private static void link(Path link, Path target) {
    try {
      Files.deleteIfExists(link);
      Files.createSymbolicLink(link, target);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
