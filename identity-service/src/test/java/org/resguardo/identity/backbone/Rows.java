package org.resguardo.identity.backbone;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.resguardo.deploy.stack.Database;
import org.resguardo.deploy.stack.Role;

/// Direct access to the service's database.
public final class Rows {
  private Rows() {}

  /// Empties all tables, as after the migration.
  public static void clear() throws SQLException {
    execute(
        Backbone.database().owner(),
        "truncate published_roster, member_key, endorsement, vetted_member, organisation;"
            + " update roster_draft set text = null, signed_note = null, roster_version = 0");
  }

  /// Runs SQL as the service's runtime role.
  public static void executeAsService(String sql) throws SQLException {
    execute(Backbone.database().runtime(), sql);
  }

  /// Runs SQL as the owner of the schema.
  public static void executeAsOwner(String sql) throws SQLException {
    execute(Backbone.database().owner(), sql);
  }

  /// The first column of what the owner's query finds.
  public static List<String> query(String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = connect(Backbone.database().owner());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static void execute(Role role, String sql) throws SQLException {
    try (Connection connection = connect(role);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(Role role) throws SQLException {
    Database database = Backbone.database();
    return DriverManager.getConnection(database.jdbcUrl(), role.name(), role.password());
  }
}
