package org.resguardo.identity.translog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.resguardo.deploy.stack.PostgresCluster;
import org.resguardo.identity.backbone.Backbone;

/// The superuser in an open transaction, in the way of the service.
final class RogueWriter implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String WAITING =
      """
      from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock' and pid <> pg_backend_pid()""";

  private final Connection connection;
  private final Connection observer;

  private RogueWriter(Connection connection, Connection observer) {
    this.connection = connection;
    this.observer = observer;
  }

  static RogueWriter of(LogDatabase database) throws SQLException {
    Connection connection = superuser(database);
    connection.setAutoCommit(false);
    return new RogueWriter(connection, superuser(database));
  }

  private static Connection superuser(LogDatabase database) throws SQLException {
    PostgresCluster postgres = Backbone.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(database.name()), PostgresCluster.SUPERUSER, postgres.superuserPassword());
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /// Returns when somebody waits for this transaction.
  void awaitWaitingWriter() throws SQLException {
    Instant limit = Instant.now().plus(LIMIT);
    while (!observes("select 1 " + WAITING)) {
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("nobody waits");
      }
    }
  }

  /// Ends the connection of whoever waits.
  void killWaitingWriter() throws SQLException {
    observes("select pg_terminate_backend(pid) " + WAITING);
  }

  private boolean observes(String sql) throws SQLException {
    try (Statement statement = observer.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      return rows.next();
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    observer.close();
  }
}
