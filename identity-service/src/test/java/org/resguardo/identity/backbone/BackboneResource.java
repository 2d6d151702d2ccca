package org.resguardo.identity.backbone;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.TestBackbone;
import org.resguardo.note.SignerKey;

/// Starts PostgreSQL and Keycloak once for all tests of the module, and points the service at them.
public final class BackboneResource implements QuarkusTestResourceLifecycleManager {
  private TestBackbone backbone;

  @Override
  public Map<String, String> start() {
    backbone = TestBackbone.start(Backbone.DIRECTORY);
    Database database =
        backbone.database(Backbone.DATABASE, Path.of("src/main/resources/db/migration"));
    return Map.of(
        "quarkus.datasource.reactive.url", database.reactiveUrl(),
        "quarkus.datasource.username", database.runtime().name(),
        "quarkus.datasource.password", database.runtime().password(),
        "quarkus.oidc.auth-server-url", backbone.issuer().toString(),
        "quarkus.http.test-port", "0",
        "resguardo.trust-policy", write("trust-policy.txt", Vetters.policy().text()),
        "resguardo.log.directory-key", write("directory-log.key", Vetters.directoryLog()),
        "resguardo.log.access-key", write("access-log.key", Vetters.accessLog()),
        "resguardo.log.every", "50ms");
  }

  @Override
  public void stop() {
    if (backbone != null) {
      backbone.close();
    }
  }

  private static String write(String name, SignerKey key) {
    return write(name, key.exportSecretString() + "\n");
  }

  private static String write(String name, String text) {
    try {
      return Files.writeString(Backbone.DIRECTORY.resolve(name), text).toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
