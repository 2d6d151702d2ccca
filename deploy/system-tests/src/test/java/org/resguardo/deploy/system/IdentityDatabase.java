package org.resguardo.deploy.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.resguardo.access.BlindedReport;
import org.resguardo.deploy.stack.RunningStack;

/// The database of identity-service, as the superuser sees and changes it.
final class IdentityDatabase {
  private static final String ENTRIES_OF =
      """
      select count(*) from log_entry
      where log = 'access' and position(? in convert_from(data, 'UTF8')) > 0
        and position(? in convert_from(data, 'UTF8')) > 0
      """;

  private final RunningStack stack;

  IdentityDatabase(RunningStack stack) {
    this.stack = stack;
  }

  /// How many leaves of the access log tell of that action on that report.
  long entriesOf(BlindedReport report, String action) throws SQLException {
    try (Connection connection = connect()) {
      return ReportDatabase.number(
          connection,
          ENTRIES_OF,
          "\nreport " + report.digest().toHex() + "\n",
          "\naction " + action + "\n");
    }
  }

  /// The one text that `sql` selects.
  String text(String sql) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }

  /// Changes one row.
  void change(String sql, String... parameters) throws SQLException {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      if (statement.executeUpdate() != 1) {
        throw new SQLException("changed no row, or several");
      }
    }
  }

  private Connection connect() throws SQLException {
    String url =
        "jdbc:postgresql://%s:%s/%s"
            .formatted(
                stack.variable("PGHOST"), stack.variable("PGPORT"), stack.variable("IDENTITY_DB"));
    return DriverManager.getConnection(url, stack.variable("PGUSER"), stack.variable("PGPASSWORD"));
  }
}
