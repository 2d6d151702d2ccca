package org.resguardo.deploy.system;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.deploy.leak.Finding;
import org.resguardo.deploy.leak.LeakScanner;
import org.resguardo.deploy.stack.RunningStack;

/// Every row of every table and view of all databases, as text, so that no compression and no page
/// hides anything: the statistics and the list of sessions too.
final class StoredRows {
  private static final String TABLES =
      """
      select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables
        where schemaname not in ('pg_catalog', 'information_schema')
      union all values ('pg_stat_activity'), ('pg_stats'), ('pg_settings')
      """;

  private final RunningStack stack;

  StoredRows(RunningStack stack) {
    this.stack = stack;
  }

  List<Finding> scan(LeakScanner scanner) throws SQLException {
    List<Finding> findings = new ArrayList<>();
    for (String database :
        List.of(stack.variable("REPORT_DB"), stack.variable("IDENTITY_DB"), "keycloak")) {
      try (Connection connection = connect(database);
          Statement statement = connection.createStatement()) {
        for (String table : column(statement, TABLES)) {
          for (String row : column(statement, "select t::text from " + table + " t")) {
            findings.addAll(
                scanner.scan(database + " " + table, row.getBytes(StandardCharsets.UTF_8)));
          }
        }
      }
    }
    return findings;
  }

  /// Has all that is in memory written to the data directory.
  void flush() throws SQLException {
    execute("checkpoint");
    execute("select pg_switch_wal()");
  }

  /// Runs statements of the superuser in report-service's database.
  void execute(String... statements) throws SQLException {
    try (Connection connection = connect(stack.variable("REPORT_DB"));
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static List<String> column(Statement statement, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://%s:%s/%s"
            .formatted(stack.variable("PGHOST"), stack.variable("PGPORT"), database),
        stack.variable("PGUSER"),
        stack.variable("PGPASSWORD"));
  }
}
