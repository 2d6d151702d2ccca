package org.resguardo.report.testbed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.resguardo.age.HybridIdentity;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.DemoPerson;
import org.resguardo.deploy.stack.TestBackbone;
import org.resguardo.roster.MemberKey;
import org.resguardo.roster.RosterContent;

/// The handle tests get on everything around the service under test.
public final class Testbed {
  private final TestBackbone backbone;
  private final Database database;
  private final IdentityStub identityService;
  private final Lines lines;
  private TestOnlyLog directoryLog = TestOnlyLog.EMPTY;
  private int rosterVersion;

  Testbed(TestBackbone backbone, Database database, IdentityStub identityService, Lines lines) {
    this.backbone = backbone;
    this.database = database;
    this.identityService = identityService;
    this.lines = lines;
  }

  /// An access token of a demo person, such as `reviewer-casa`.
  public String token(String username) {
    return backbone.accessToken(username);
  }

  /// An access token of the partner's client.
  public String partnerToken() {
    return backbone.partnerToken();
  }

  /// Ways to other tokens.
  public Logins logins() {
    return new Logins(backbone);
  }

  /// The person's member id.
  public String memberId(String username) {
    return backbone.people().named(username).memberId();
  }

  /// What opens files sealed to the person.
  public HybridIdentity identity(String username) {
    return TestOnlyKeys.reviewer(memberId(username));
  }

  /// The version published last.
  public int rosterVersion() {
    return rosterVersion;
  }

  /// Publishes the next roster with all demo reviewers.
  public synchronized void publishRoster() {
    publishRosterWithout("nobody");
  }

  /// Publishes the next roster with all demo reviewers but one.
  public synchronized void publishRosterWithout(String username) {
    rosterVersion++;
    RosterContent roster = TestOnlyKeys.roster(rosterVersion, reviewers(username));
    directoryLog = directoryLog.with(roster);
    serve(roster, directoryLog);
  }

  /// Serves a roster as if its log were this one.
  public void serve(RosterContent roster, TestOnlyLog log) {
    identityService.serve(roster, TestOnlyKeys.signed(roster, "org-casa", "org-puente"), log);
  }

  /// Serves this as the roster's note, with the proof and the log as they are.
  public void serveRoster(String note) {
    identityService.serve("/v1/roster", note);
  }

  /// Serves this as the roster's proof.
  public void serveProof(String proof) {
    serveProof(() -> proof);
  }

  /// Serves as the roster's proof what the supplier has at that time.
  public void serveProof(Supplier<String> proof) {
    identityService.serve("/v1/roster/proof", proof);
  }

  /// Serves the tiles of this log, with roster and proof as they are.
  public void serveTilesOf(TestOnlyLog log) {
    identityService.serve(log);
  }

  /// Suspends these people from now on, and nobody else.
  public void suspend(String... usernames) {
    String[] memberIds = Stream.of(usernames).map(this::memberId).toArray(String[]::new);
    identityService.serve(
        "/v1/suspensions", () -> TestOnlyKeys.suspensions(Instant.now(), memberIds));
  }

  /// Serves a list of suspended members as it is.
  public void serveSuspensions(String note) {
    identityService.serve("/v1/suspensions", note);
  }

  /// Where the service's access entries arrive.
  public AccessLogStub accessLog() {
    return identityService.accessLog();
  }

  /// All reviewers but one.
  public List<MemberKey> reviewers(String except) {
    return Stream.of("reviewer-casa", "reviewer-faro", "reviewer-puente")
        .filter(username -> !username.equals(except))
        .map(username -> backbone.people().named(username))
        .map(Testbed::member)
        .toList();
  }

  private static MemberKey member(DemoPerson person) {
    return TestOnlyKeys.member(person.memberId(), String.valueOf(person.organisation()));
  }

  /// Cuts the service off from its database.
  public void cutDatabase() {
    lines.database().cut();
  }

  /// Leaves the service's connections open and mute.
  public void holdDatabase() {
    lines.database().hold();
  }

  /// Gives the service its database back.
  public void mendDatabase() {
    lines.database().mend();
  }

  /// Lets the service reach Keycloak when it could not at its start.
  public void mendKeycloak() {
    lines.keycloak().mend();
  }

  /// Stops Keycloak in its tracks: connections open, no answer.
  public void freezeKeycloak() {
    KeycloakProcess.signal("STOP");
  }

  /// Lets Keycloak go on.
  public void thawKeycloak() {
    KeycloakProcess.signal("CONT");
  }

  /// A connection as superuser, past the proxy.
  public Connection superuser() throws SQLException {
    return DriverManager.getConnection(
        backbone.postgres().jdbcUrl(database.name()),
        "postgres",
        backbone.postgres().superuserPassword());
  }

  /// Another database, with these migrations applied; with more of them when called again.
  public Database anotherDatabase(String name, Path migrations) {
    return backbone.database(name, migrations);
  }

  /// A connection as the service's own role, past the proxy.
  public Connection runtimeRole() throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.runtime().name(), database.runtime().password());
  }

  /// Rows in each of the service's tables.
  public Map<String, Long> rowCounts() {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : tables()) {
      counts.put(table, Long.valueOf(query("select count(*) from " + table).getFirst()));
    }
    return counts;
  }

  /// The service's tables.
  public List<String> tables() {
    return query(
        "select relname from pg_class where relnamespace = 'public'::regnamespace"
            + " and relkind in ('r', 'p') and not relispartition"
            + " and relname <> 'flyway_schema_history' order by 1");
  }

  /// The name of the service's own role.
  public String runtimeRoleName() {
    return database.runtime().name();
  }

  /// Changes something as superuser.
  public void execute(String sql) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /// First column of each row, as text.
  public List<String> query(String sql) {
    try (Connection connection = superuser();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> column = new ArrayList<>();
      while (rows.next()) {
        column.add(rows.getString(1));
      }
      return column;
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }
}
