package org.resguardo.identity.realm;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.client.Client;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;
import org.resguardo.identity.worker.Worker;

/// Calls Keycloak's administration interface on worker threads.
@Singleton
class RealmClient {
  // Of the JAX-RS client of Quarkus; it bounds connecting and waiting for the answer.
  private static final String READ_TIMEOUT = "io.quarkus.rest.client.read-timeout";

  private final Keycloak keycloak;
  private final String realm;
  private final Worker worker;

  RealmClient(
      RealmConfig config,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") String issuer,
      Worker worker) {
    RealmAddress address = RealmAddress.ofIssuer(issuer);
    this.keycloak =
        KeycloakBuilder.builder()
            .serverUrl(address.server())
            .realm(address.realm())
            .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
            .clientId(config.clientId())
            .clientSecret(config.clientSecret())
            .resteasyClient(bounded(config.timeout()))
            .build();
    this.realm = address.realm();
    this.worker = worker;
  }

  /// Emits what `work` returns; fails with {@link RealmAwayException} when Keycloak does not do it.
  <T> Uni<T> call(Function<RealmResource, T> work) {
    return worker
        .run(() -> work.apply(keycloak.realm(realm)))
        .onFailure(RealmClient::isKeycloaks)
        .transform(RealmAwayException::new);
  }

  @PreDestroy
  void close() {
    keycloak.close();
  }

  private static Client bounded(Duration timeout) {
    Client client = Keycloak.getClientProvider().newRestEasyClient(null, null, false);
    client.property(READ_TIMEOUT, timeout.toMillis());
    return client;
  }

  private static boolean isKeycloaks(Throwable failure) {
    return failure instanceof WebApplicationException || failure instanceof ProcessingException;
  }
}
