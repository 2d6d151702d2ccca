package org.resguardo.identity.backbone;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.Map;
import org.resguardo.age.HybridIdentity;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.TestBackbone;
import org.resguardo.note.SignerKey;

/// Starts PostgreSQL and Keycloak once for all tests of the module, and points the service at them.
public final class BackboneResource implements QuarkusTestResourceLifecycleManager {
  private static final HybridIdentity KEY_IDENTITY = HybridIdentity.generate(new SecureRandom());

  private TestBackbone backbone;

  @Override
  public Map<String, String> start() {
    backbone = TestBackbone.start(Backbone.DIRECTORY);
    Database database =
        backbone.database(Backbone.DATABASE, Path.of("src/main/resources/db/migration"));
    Map<String, String> settings = new HashMap<>();
    settings.put("quarkus.datasource.reactive.url", database.reactiveUrl());
    settings.put("quarkus.datasource.username", database.runtime().name());
    settings.put("quarkus.datasource.password", database.runtime().password());
    settings.put("quarkus.oidc.auth-server-url", backbone.issuer().toString());
    settings.put("quarkus.http.test-port", "0");
    settings.put("resguardo.realm.client-secret", backbone.identitySecret());
    settings.put("resguardo.realm.required-actions", "");
    settings.put("resguardo.trust-policy", write("trust-policy.txt", Vetters.policy().text()));
    settings.put("resguardo.signing-key", write("signing.key", Vetters.identityService()));
    settings.put("resguardo.log.directory-key", write("directory-log.key", Vetters.directoryLog()));
    settings.put("resguardo.log.access-key", write("access-log.key", Vetters.accessLog()));
    settings.put("resguardo.key-identity", writeKeyIdentity());
    settings.put("resguardo.log.every", "50ms");
    return settings;
  }

  @Override
  public void stop() {
    if (backbone != null) {
      backbone.close();
    }
  }

  private static String writeKeyIdentity() {
    Path file = Path.of(write("key-identity.txt", KEY_IDENTITY.exportSecretString() + "\n"));
    try {
      return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
          .toString();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
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
