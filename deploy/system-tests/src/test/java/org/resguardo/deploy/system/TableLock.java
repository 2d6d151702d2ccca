package org.resguardo.deploy.system;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/// Holds a table so that nobody writes to it, to stop a service in front of it.
final class TableLock implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final String WAITING =
      "select coalesce(max(pid), 0) from pg_locks"
          + " where not granted and relation = cast(? as regclass)";
  private static final String RUNNING = "select count(*) from pg_stat_activity where pid = ?";

  private final ReportDatabase database;
  private final Connection holder;
  private final String table;

  private TableLock(ReportDatabase database, Connection holder, String table) {
    this.database = database;
    this.holder = holder;
    this.table = table;
  }

  /// Takes the lock; reading goes on.
  static TableLock on(ReportDatabase database, String table) throws SQLException {
    Connection holder = database.connect();
    holder.setAutoCommit(false);
    try (Statement statement = holder.createStatement()) {
      statement.execute("lock table " + table + " in share mode");
    }
    return new TableLock(database, holder, table);
  }

  /// Waits until somebody waits for the table; returns the process id of their server process.
  long awaitWaiter() {
    Eventually.holds(LIMIT, "somebody wants to write to " + table, () -> waiter() != 0);
    try {
      return waiter();
    } catch (SQLException failed) {
      throw new AssertionError(failed);
    }
  }

  /// Lets the table go and waits until the server process `waiter` has ended.
  void releaseAndOutlive(long waiter) throws SQLException {
    close();
    Eventually.holds(
        LIMIT,
        "PostgreSQL notices that its client is gone",
        () -> {
          try (Connection connection = database.connect()) {
            return ReportDatabase.number(connection, RUNNING, waiter) == 0;
          }
        });
  }

  @Override
  public void close() throws SQLException {
    holder.close();
  }

  private long waiter() throws SQLException {
    return ReportDatabase.number(holder, WAITING, table);
  }
}
