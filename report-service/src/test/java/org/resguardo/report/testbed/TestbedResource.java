package org.resguardo.report.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.TestBackbone;

/// Starts PostgreSQL, Keycloak and the stub once for all tests and points the service at them.
public final class TestbedResource implements QuarkusTestResourceLifecycleManager {
  private static final Path DIRECTORY = Path.of("target/testbed");

  static final Path BACKBONE = DIRECTORY.resolve("backbone");

  /// Where the service under test logs to.
  public static final Path LOG = Path.of("target/testbed-service.log");

  private static final String SETTING = "resguardo.";

  /// Argument: the service finds no Keycloak when it starts. Arguments that begin with `resguardo.`
  /// are settings of the service.
  public static final String KEYCLOAK_AWAY = "keycloak-away";

  private TestBackbone backbone;
  private final IdentityStub identityService = new IdentityStub();
  private SeverableProxy line;
  private SeverableProxy keycloakLine;
  private boolean isKeycloakAway;
  private final Map<String, String> overridden = new HashMap<>();
  private Testbed testbed;

  @Override
  public void init(Map<String, String> arguments) {
    isKeycloakAway = arguments.containsKey(KEYCLOAK_AWAY);
    arguments.forEach(
        (name, value) -> {
          if (name.startsWith(SETTING)) {
            overridden.put(name, value);
          }
        });
  }

  @Override
  public Map<String, String> start() {
    registerDrivers();
    backbone = TestBackbone.start(BACKBONE);
    Database database = backbone.database("report", Path.of("src/main/resources/db/migration"));
    line = new SeverableProxy(database.port());
    keycloakLine = new SeverableProxy(backbone.keycloak().address().getPort());
    if (isKeycloakAway) {
      keycloakLine.cut();
    }
    testbed = new Testbed(backbone, database, identityService, new Lines(line, keycloakLine));
    testbed.publishRoster();
    testbed.suspend();
    return settings(database);
  }

  private Map<String, String> settings(Database database) {
    Map<String, String> settings = new HashMap<>();
    settings.put(
        "quarkus.datasource.reactive.url",
        "vertx-reactive:postgresql://127.0.0.1:" + line.port() + "/" + database.name());
    settings.put("quarkus.datasource.username", database.runtime().name());
    settings.put("quarkus.datasource.password", database.runtime().password());
    settings.put(
        "quarkus.oidc.auth-server-url",
        "http://127.0.0.1:" + keycloakLine.port() + backbone.issuer().getPath());
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.log.file.enabled", "true");
    settings.put("quarkus.log.file.path", LOG.toString());
    settings.put("resguardo.identity-service", identityService.address().toString());
    settings.put("resguardo.roster.refresh-every", "200ms");
    settings.put("resguardo.suspensions.poll-every", "200ms");
    settings.put("resguardo.suspensions.grace", "10s");
    settings.put("resguardo.access.ship-every", "100ms");
    settings.put("resguardo.release.batch", "1");
    settings.put("resguardo.release.check-every", "50ms");
    settings.put("resguardo.body.timeout", "5s");
    settings.put("resguardo.storage.silence-timeout", "3s");
    settings.put(
        "resguardo.trust-policy",
        write("trust-policy.txt", TestOnlyKeys.policy(identityService.address()).text()));
    settings.put(
        "resguardo.acknowledgement-key",
        write(
            "test-only-acknowledgement-key.txt",
            TestOnlyKeys.acknowledgement().exportSecretString()));
    settings.putAll(overridden);
    return settings;
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(testbed, new TestInjector.MatchesType(Testbed.class));
  }

  @Override
  public void stop() {
    identityService.close();
    if (line != null) {
      line.close();
      keycloakLine.close();
    }
    if (backbone != null) {
      backbone.close();
    }
  }

  /// The JDK looks for drivers once, with the first class loader that asks; each profile has its
  /// own.
  private static void registerDrivers() {
    for (Driver driver : ServiceLoader.load(Driver.class, TestbedResource.class.getClassLoader())) {
      try {
        DriverManager.registerDriver(driver);
      } catch (SQLException failed) {
        throw new IllegalStateException(failed);
      }
    }
  }

  private static String write(String name, String text) {
    try {
      Path file = Files.createDirectories(DIRECTORY).resolve(name).toAbsolutePath();
      return Files.writeString(file, text).toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
