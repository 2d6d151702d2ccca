package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A real Keycloak with the realm `resguardo`, on a loopback port of its own.
///
/// Outlives this JVM; an object made later for the same directory finds it again. Its log has
/// neither logins nor addresses.
public final class KeycloakServer {
  /// The temporary administrator of the realm `master`.
  public static final String ADMINISTRATOR = "admin";

  private final Path directory;
  private final Path log;
  private final StackSettings settings;
  private final BackgroundProcess process;

  private KeycloakServer(Path directory, Path log) {
    this.directory = directory;
    this.log = log;
    this.settings = new StackSettings(directory);
    this.process = new BackgroundProcess(directory.resolve("keycloak.pid"));
  }

  /// The Keycloak kept in `directory`; nothing is started, nothing created but the directory.
  ///
  /// @param log appended to
  public static KeycloakServer in(Path directory, Path log) {
    PrivateFiles.directoryOf(log);
    return new KeycloakServer(PrivateFiles.directory(directory.toAbsolutePath().normalize()), log);
  }

  /// Builds Keycloak for PostgreSQL unless that was done before in this checkout: half a minute.
  public static void build() {
    new KeycloakHome(SharedPrograms.keycloakHome()).build();
  }

  /// Starts the server unless it runs, and waits until it is ready.
  ///
  /// The realm is imported when Keycloak does not have it yet, and left alone when it does.
  ///
  /// @param database of Keycloak alone
  public void start(Database database, LocalRealm realm) {
    if (process.isRunning()) {
      return;
    }
    build();
    new KeycloakHome(SharedPrograms.keycloakHome()).linkInto(home());
    Path realmFile = home().resolve("data/import/resguardo-realm.json");
    PrivateFiles.write(realmFile, realm.toJson());
    process.start(command(), environment(database), log);
    Readiness.await(process, address().resolve("/health/ready"), "Keycloak", log);
    PrivateFiles.delete(realmFile);
  }

  /// Shuts the server down cleanly.
  public void stop() {
    process.stop();
  }

  /// Ends the server as a crash would.
  public void kill9() {
    process.kill9();
  }

  public boolean isRunning() {
    return process.isRunning();
  }

  /// The base address, with neither path nor final slash.
  public URI address() {
    return URI.create("http://127.0.0.1:" + settings.port("keycloak"));
  }

  /// The issuer named in tokens: `quarkus.oidc.auth-server-url` of the services.
  public URI issuer() {
    return address().resolve("/realms/" + LocalRealm.NAME);
  }

  public String administratorPassword() {
    return settings.password("admin");
  }

  private Path home() {
    return directory.resolve("home");
  }

  // As bin/kc.sh does it, without the shell that would stay in between.
  private List<String> command() {
    return new JavaProgram("512m")
        .with("-Xms64m", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m")
        .with("-Dkc.home.dir=" + home(), "-Djboss.server.config.dir=" + home().resolve("conf"))
        .with("-Dpicocli.disable.closures=true", "-Duser.language=en", "-Duser.country=US")
        .with(
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory")
        .with("--add-opens=java.base/java.util=ALL-UNNAMED")
        .with("--add-opens=java.base/java.util.concurrent=ALL-UNNAMED")
        .with("--add-opens=java.base/java.security=ALL-UNNAMED")
        .with("--add-opens=java.base/java.lang=ALL-UNNAMED")
        .with("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow")
        .with("-cp", home().resolve("lib/quarkus-run.jar").toString())
        .with("io.quarkus.bootstrap.runner.QuarkusEntryPoint")
        .with("start", "--optimized", "--import-realm")
        .words();
  }

  private Map<String, String> environment(Database database) {
    Map<String, String> environment = new HashMap<>();
    environment.put("KC_DB_URL", database.jdbcUrl());
    environment.put("KC_DB_USERNAME", database.owner().name());
    environment.put("KC_DB_PASSWORD", database.owner().password());
    environment.put("KC_DB_POOL_MAX_SIZE", "10");
    environment.put("KC_HTTP_ENABLED", "true");
    environment.put("KC_HTTP_HOST", "127.0.0.1");
    environment.put("KC_HTTP_PORT", Integer.toString(address().getPort()));
    environment.put("KC_HOSTNAME", address().toString());
    environment.put("KC_CACHE", "local");
    environment.put("KC_LOG_LEVEL", "info,io.smallrye.health:off,org.keycloak.events:off");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", administratorPassword());
    return environment;
  }
}
