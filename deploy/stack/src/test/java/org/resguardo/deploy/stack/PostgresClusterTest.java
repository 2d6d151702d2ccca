package org.resguardo.deploy.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresClusterTest {
  private static final String INSUFFICIENT_PRIVILEGE = "42501";
  private static final Path DIRECTORY = Path.of("target/test-postgres");
  private static final Path LOG = DIRECTORY.resolve("postgres.log");

  private static PostgresCluster cluster;
  private static Database report;
  private static Database identity;

  @BeforeAll
  static void start() throws IOException {
    PostgresCluster.in(DIRECTORY, LOG).kill9();
    PrivateFiles.wipe(DIRECTORY.toAbsolutePath());
    cluster = PostgresCluster.in(DIRECTORY, LOG);
    cluster.start();
    report = new Databases(cluster).create("report");
    identity = new Databases(cluster).create("identity");
    Migrations.apply(report, migrations());
  }

  @AfterAll
  static void stop() {
    cluster.stop();
  }

  @Test
  void start_afterKill9KeepsPortPasswordsAndCommittedRows() throws SQLException {
    execute(report, report.runtime(), "INSERT INTO note VALUES (42)");
    int port = cluster.port();

    cluster.kill9();
    boolean ranAfterKill = cluster.isRunning();
    PostgresCluster again = PostgresCluster.in(DIRECTORY, LOG);
    again.start();

    assertThat(ranAfterKill).isFalse();
    assertThat(again.port()).isEqualTo(port);
    assertThat(new Databases(again).create("report")).isEqualTo(report);
    assertThat(count(report, "SELECT count(*) FROM note WHERE id = 42")).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE mine (id int)",
        "CREATE TEMPORARY TABLE mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "CREATE DATABASE mine",
        "ALTER TABLE note ADD COLUMN more int",
        "ALTER SYSTEM SET log_statement = 'all'",
        "DROP TABLE note",
        "TRUNCATE note",
        "DELETE FROM note",
        "SELECT * FROM flyway_schema_history",
        "SELECT pg_read_file('postgresql.conf')",
        "SET ROLE report_owner"
      })
  void runtimeRole_isRefusedWhatMigrationsDidNotGrant(String statement) {
    assertThatThrownBy(() -> execute(report, report.runtime(), statement))
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity", "postgres", "template1"})
  void runtimeRole_cannotConnectToAnotherDatabase(String name) {
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(
                        cluster.jdbcUrl(name), report.runtime().name(), report.runtime().password())
                    .close())
        .isInstanceOfSatisfying(
            SQLException.class,
            refused -> assertThat(refused.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
    assertThat(identity.runtime()).isNotEqualTo(report.runtime());
  }

  @Test
  void connection_withoutTheRightPasswordIsRefused() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(report.jdbcUrl(), "report_runtime", "wrong").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void log_doesNotHaveTheStatementOrValueOfAnError() throws IOException {
    assertThatThrownBy(() -> execute(report, report.runtime(), "SELECT 'planted-marker'::uuid"))
        .hasMessageContaining("planted-marker");

    assertThat(Files.readString(LOG)).contains("ready to accept connections");
    assertThat(Files.readString(LOG)).doesNotContain("planted-marker");
  }

  private static Path migrations() throws IOException {
    Path folder = Files.createDirectories(DIRECTORY.resolve("migration"));
    Files.writeString(
        folder.resolve("V001__note.sql"),
        "CREATE TABLE note (id int PRIMARY KEY); GRANT SELECT, INSERT ON note TO ${runtime_role};");
    return folder;
  }

  private static void execute(Database database, Role role, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), role.name(), role.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int count(Database database, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.runtime().name(), database.runtime().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
