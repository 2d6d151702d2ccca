package org.resguardo.audit.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A session that can only read, in one transaction that sees one moment.
///
/// User and password come from `PGUSER` and `PGPASSWORD`, or from the password file of PostgreSQL
/// (`PGPASSFILE`, `~/.pgpass`); an address with a password in it is refused, since others see the
/// command line.
final class DatabaseSession implements AutoCloseable {
  /// What a row becomes.
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final Connection connection;

  private DatabaseSession(Connection connection) {
    this.connection = connection;
  }

  static DatabaseSession open(String url, Map<String, String> environment) throws SQLException {
    Properties properties = new Properties();
    put(properties, "user", environment.get("PGUSER"));
    put(properties, "password", environment.get("PGPASSWORD"));
    properties.put("options", "-c default_transaction_read_only=on");
    properties.put("ApplicationName", "resguardo audit");
    properties.put("connectTimeout", "10");
    properties.put("autosave", "always"); // one refused query leaves the others possible
    Connection connection = DriverManager.getConnection(url, properties);
    connection.setReadOnly(true);
    connection.setAutoCommit(false);
    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    return new DatabaseSession(connection);
  }

  private static void put(Properties properties, String name, @Nullable String value) {
    if (value != null) {
      properties.put(name, value);
    }
  }

  /// All rows of a query of ours; no part of it ever comes from outside.
  <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    }
  }

  /// The first column of all rows.
  List<String> texts(String sql) throws SQLException {
    return query(sql, row -> String.valueOf(row.getString(1)));
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
