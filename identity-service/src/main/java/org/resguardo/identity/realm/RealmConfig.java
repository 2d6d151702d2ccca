package org.resguardo.identity.realm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How to manage accounts in Keycloak, in the realm whose tokens this service takes.
@ConfigMapping(prefix = "resguardo.realm")
interface RealmConfig {
  /// The client whose service account may manage users.
  @WithDefault("identity-service")
  String clientId();

  /// Its secret.
  String clientSecret();

  /// Longest wait for one answer of Keycloak.
  @WithDefault("3s")
  Duration timeout();

  /// What an invited person must do at the first login, in Keycloak's words; may be empty.
  @WithDefault("UPDATE_PASSWORD,webauthn-register")
  Optional<List<String>> requiredActions();
}
