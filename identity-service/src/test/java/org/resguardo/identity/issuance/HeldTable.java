package org.resguardo.identity.issuance;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.resguardo.deploy.stack.PostgresCluster;
import org.resguardo.identity.backbone.Backbone;

/// `log_pending`, held so that whoever adds to it waits in the middle of a transaction.
final class HeldTable implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final String WAITING =
      """
      from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
      and query ilike '%insert into log_pending%' and pid <> pg_backend_pid()""";

  private final Connection holder;
  private final Connection observer;

  HeldTable() throws SQLException {
    this.holder = superuser();
    this.observer = superuser();
    holder.setAutoCommit(false);
    execute(holder, "lock table log_pending in share mode");
  }

  /// Ends the connection of whoever waits, as when their process is killed.
  void killWaiting() throws SQLException {
    Instant limit = Instant.now().plus(LIMIT);
    while (!execute(observer, "select pg_terminate_backend(pid) " + WAITING)) {
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("nobody waits");
      }
    }
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(sql)) {
        return false;
      }
      ResultSet rows = statement.getResultSet();
      return rows.next();
    }
  }

  private static Connection superuser() throws SQLException {
    PostgresCluster postgres = Backbone.postgres();
    return DriverManager.getConnection(
        postgres.jdbcUrl(Backbone.database().name()),
        PostgresCluster.SUPERUSER,
        postgres.superuserPassword());
  }

  @Override
  public void close() throws SQLException {
    holder.close();
    observer.close();
  }
}
