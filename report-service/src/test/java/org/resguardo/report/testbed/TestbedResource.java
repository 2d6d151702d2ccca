package org.resguardo.report.testbed;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.TestBackbone;

/// Starts PostgreSQL, Keycloak and the stub once for all tests and points the service at them.
public final class TestbedResource implements QuarkusTestResourceLifecycleManager {
  private static final Path DIRECTORY = Path.of("target/testbed");

  /// Where the service under test logs to.
  public static final Path LOG = Path.of("target/testbed-service.log");

  private TestBackbone backbone;
  private final IdentityStub identityService = new IdentityStub();
  private SeverableProxy line;
  private Testbed testbed;

  @Override
  public Map<String, String> start() {
    backbone = TestBackbone.start(DIRECTORY.resolve("backbone"));
    Database database = backbone.database("report", Path.of("src/main/resources/db/migration"));
    line = new SeverableProxy(database.port());
    testbed = new Testbed(backbone, database, identityService, line);
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
    settings.put("quarkus.oidc.auth-server-url", backbone.issuer().toString());
    settings.put("quarkus.http.test-port", "0");
    settings.put("quarkus.log.file.enabled", "true");
    settings.put("quarkus.log.file.path", LOG.toString());
    settings.put("resguardo.identity-service", identityService.address().toString());
    settings.put("resguardo.roster.refresh-every", "200ms");
    settings.put("resguardo.suspensions.poll-every", "200ms");
    settings.put("resguardo.suspensions.grace", "10s");
    settings.put("resguardo.access.ship-every", "100ms");
    settings.put("resguardo.access.acknowledgement-period-seconds", "86400");
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
    }
    if (backbone != null) {
      backbone.close();
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
