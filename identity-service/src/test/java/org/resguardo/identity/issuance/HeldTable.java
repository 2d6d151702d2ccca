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
  // Has written a key, and waits to write its entry.
  private static final String KILL =
      """
      select pg_terminate_backend(waiting.pid)
      from pg_locks waiting join pg_locks held using (pid)
      where waiting.relation = 'log_pending'::regclass and not waiting.granted
      and held.relation = 'issuer_key'::regclass and held.mode = 'RowExclusiveLock'""";

  private final Connection holder;
  private final Connection observer;

  HeldTable() throws SQLException {
    this.holder = superuser();
    this.observer = superuser();
    holder.setAutoCommit(false);
    execute(holder, "lock table log_pending in share mode");
  }

  /// Ends the connection of whoever waits with a key, as when their process is killed.
  void killWaiting() throws SQLException {
    Instant limit = Instant.now().plus(LIMIT);
    while (!execute(observer, KILL)) {
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
