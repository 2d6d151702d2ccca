package org.resguardo.identity.backbone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.resguardo.deploy.stack.AccessTokens;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.Databases;
import org.resguardo.deploy.stack.DemoPeople;
import org.resguardo.deploy.stack.DemoPerson;
import org.resguardo.deploy.stack.KeycloakServer;
import org.resguardo.deploy.stack.LocalRealm;
import org.resguardo.deploy.stack.PostgresCluster;
import org.resguardo.deploy.stack.StackException;

/// The running backbone as tests see it; found again by its directory.
public final class Backbone {
  static final Path DIRECTORY = Path.of("target/backbone");
  static final String DATABASE = "identity";
  static final String PARTNER_SECRET = "test.partner-secret";

  private static final Duration TOKEN_REUSE = Duration.ofMinutes(2);
  private static final Duration LOGIN_LIMIT = Duration.ofSeconds(60);
  private static final int LOGINS = 5;
  private static final Map<String, Token> TOKENS = new ConcurrentHashMap<>();

  private record Token(String value, Instant since) {
    boolean isFresh() {
      return since.plus(TOKEN_REUSE).isAfter(Instant.now());
    }
  }

  private Backbone() {}

  /// A valid access token of a demo person.
  public static String token(String username) {
    return TOKENS
        .compute(
            username, (_, token) -> token != null && token.isFresh() ? token : request(username))
        .value();
  }

  /// A valid access token of the demo partner.
  public static String partnerToken() {
    return TOKENS
        .compute(
            LocalRealm.PARTNER_CLIENT_ID,
            (_, token) -> token != null && token.isFresh() ? token : requestOfPartner())
        .value();
  }

  /// A demo person.
  public static DemoPerson person(String username) {
    return DemoPeople.in(DIRECTORY.toAbsolutePath()).named(username);
  }

  /// The PostgreSQL server.
  public static PostgresCluster postgres() {
    return PostgresCluster.in(DIRECTORY.resolve("postgres"), DIRECTORY.resolve("log/postgres.log"));
  }

  /// The Keycloak server.
  public static KeycloakServer keycloak() {
    return KeycloakServer.in(DIRECTORY.resolve("keycloak"), DIRECTORY.resolve("log/keycloak.log"));
  }

  /// The file with Keycloak's process id.
  public static Path keycloakPidFile() {
    return DIRECTORY.resolve("keycloak/keycloak.pid");
  }

  /// Starts Keycloak again after it was killed; it has its realm already.
  public static void restartKeycloak() {
    DemoPeople people = DemoPeople.in(DIRECTORY.toAbsolutePath());
    keycloak().start(new Databases(postgres()).create("keycloak"), new LocalRealm(people, "", ""));
  }

  /// The service's database.
  public static Database database() {
    return new Databases(postgres()).create(DATABASE);
  }

  /// Returns when Keycloak, whose database is on the same server, gives tokens again.
  public static void awaitLogins() {
    Instant limit = Instant.now().plus(LOGIN_LIMIT);
    while (!givesTokens()) {
      if (Instant.now().isAfter(limit)) {
        throw new IllegalStateException("Keycloak does not recover");
      }
    }
  }

  // Keycloak drops one dead connection of its pool with each failure.
  private static boolean givesTokens() {
    try {
      return IntStream.range(0, LOGINS).allMatch(_ -> !request("auditor").value().isEmpty());
    } catch (StackException stillAway) {
      return false;
    }
  }

  private static Token request(String username) {
    try (AccessTokens tokens =
        new AccessTokens(URI.create(setting("quarkus.oidc.auth-server-url")))) {
      return new Token(tokens.of(person(username)), Instant.now());
    }
  }

  private static Token requestOfPartner() {
    try (AccessTokens tokens =
        new AccessTokens(URI.create(setting("quarkus.oidc.auth-server-url")))) {
      String token = tokens.ofPartner(LocalRealm.PARTNER_CLIENT_ID, setting(PARTNER_SECRET));
      return new Token(token, Instant.now());
    }
  }

  private static String setting(String name) {
    return ConfigProvider.getConfig().getValue(name, String.class);
  }
}
