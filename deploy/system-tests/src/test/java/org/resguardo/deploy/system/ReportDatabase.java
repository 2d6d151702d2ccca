package org.resguardo.deploy.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.resguardo.deploy.stack.RunningStack;
import org.resguardo.submission.Submission;

/// The database of report-service, as the superuser sees it.
final class ReportDatabase {
  private static final String TABLES =
      "select tablename from pg_tables where schemaname = 'public'";

  private final RunningStack stack;

  ReportDatabase(RunningStack stack) {
    this.stack = stack;
  }

  Connection connect() throws SQLException {
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                stack.variable("PGHOST"), stack.variable("PGPORT"), stack.variable("REPORT_DB"));
    return DriverManager.getConnection(url, stack.variable("PGUSER"), stack.variable("PGPASSWORD"));
  }

  /// The number of rows of every table there is.
  Map<String, Long> rowCounts() throws SQLException {
    try (Connection connection = connect()) {
      Map<String, Long> counts = new TreeMap<>();
      for (String table : texts(connection, TABLES)) {
        counts.put(table, number(connection, "select count(*) from " + table));
      }
      return counts;
    }
  }

  /// How often the submission's commitment is there.
  long commitments(Submission submission) throws SQLException {
    return count(
        "select count(*) from commitment where digest = ?",
        submission.commitment().digest().toArray());
  }

  /// How many reports have the submission's mailbox.
  long reports(Submission submission) throws SQLException {
    return count(
        "select count(*) from report join mailbox on report_id = report.id where id_hash = ?",
        submission.mailbox().idHash().toArray());
  }

  private long count(String sql, Object parameter) throws SQLException {
    try (Connection connection = connect()) {
      return number(connection, sql, parameter);
    }
  }

  static long number(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static List<String> texts(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    }
  }
}
