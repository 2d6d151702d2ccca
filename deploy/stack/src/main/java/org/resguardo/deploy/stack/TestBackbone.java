package org.resguardo.deploy.stack;

import java.net.URI;
import java.nio.file.Path;

/// What a service under test stands on: a fresh PostgreSQL and a fresh Keycloak with the realm.
///
/// For a test resource of a service: start it once, hand the addresses to the service, close it at
/// the end. A backbone left over in the same directory by a test run that was killed is ended and
/// wiped first. When the JVM ends without closing it, it is closed then.
public final class TestBackbone implements AutoCloseable {
  private final PostgresCluster postgres;
  private final Databases databases;
  private final KeycloakServer keycloak;
  private final DemoPeople people;
  private final AccessTokens tokens;
  private final String partnerSecret;
  private final String identitySecret;
  private final Thread closer = new Thread(this::stop, "close the test backbone");

  private TestBackbone(Path directory) {
    this.postgres = postgresIn(directory);
    this.databases = new Databases(postgres);
    this.keycloak = keycloakIn(directory);
    this.people = DemoPeople.in(directory);
    this.tokens = new AccessTokens(keycloak.issuer());
    this.partnerSecret = new StackSettings(directory).password("partner");
    this.identitySecret = new StackSettings(directory).password("identity-service");
  }

  /// Starts both servers and waits until they are ready.
  ///
  /// @param directory under the module's `target`; wiped first
  public static TestBackbone start(Path directory) {
    Path absolute = directory.toAbsolutePath().normalize();
    clear(absolute);
    TestBackbone backbone = new TestBackbone(absolute);
    Runtime.getRuntime().addShutdownHook(backbone.closer);
    backbone.start(new Progress(System.out));
    return backbone;
  }

  /// The database `name`, made and migrated when it is missing.
  ///
  /// @param migrations the folder with the service's `V001__name.sql` and so on
  public Database database(String name, Path migrations) {
    Database database = databases.create(name);
    Migrations.apply(database, migrations);
    return database;
  }

  public PostgresCluster postgres() {
    return postgres;
  }

  public KeycloakServer keycloak() {
    return keycloak;
  }

  public DemoPeople people() {
    return people;
  }

  /// For `quarkus.oidc.auth-server-url`.
  public URI issuer() {
    return keycloak.issuer();
  }

  /// A new access token of a demo person, good for five minutes.
  ///
  /// @param username such as `reviewer-casa`
  public String accessToken(String username) {
    return tokens.of(people.named(username));
  }

  /// A new access token of the demo partner, good for five minutes.
  public String partnerToken() {
    return tokens.ofPartner(LocalRealm.PARTNER_CLIENT_ID, partnerSecret);
  }

  /// The secret of the demo partner's client.
  public String partnerSecret() {
    return partnerSecret;
  }

  /// The secret of the client by which identity-service manages users.
  public String identitySecret() {
    return identitySecret;
  }

  /// Ends both servers. The directory stays, for a look at the logs.
  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(closer);
    stop();
  }

  private void start(Progress progress) {
    progress.step("PostgreSQL for tests", postgres::start);
    LocalRealm realm = new LocalRealm(people, partnerSecret, identitySecret);
    progress.step("Keycloak built (once)", KeycloakServer::build);
    progress.step("Keycloak for tests", () -> keycloak.start(databases.create("keycloak"), realm));
  }

  private void stop() {
    tokens.close();
    keycloak.kill9();
    postgres.stop();
  }

  private static void clear(Path directory) {
    keycloakIn(directory).kill9();
    postgresIn(directory).kill9();
    PrivateFiles.wipe(directory);
  }

  private static PostgresCluster postgresIn(Path directory) {
    return PostgresCluster.in(directory.resolve("postgres"), directory.resolve("log/postgres.log"));
  }

  private static KeycloakServer keycloakIn(Path directory) {
    return KeycloakServer.in(directory.resolve("keycloak"), directory.resolve("log/keycloak.log"));
  }
}
