package org.resguardo.deploy.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/// The databases of a running cluster, each closed to the roles of the others.
public final class Databases {
  private static final Pattern NAME = Pattern.compile("[a-z]{1,20}");

  private final PostgresCluster cluster;

  public Databases(PostgresCluster cluster) {
    this.cluster = cluster;
  }

  /// The database `name` with the roles `name_owner` and `name_runtime`; made when it is missing.
  ///
  /// @param name up to 20 lower-case letters
  public Database create(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new StackException("not a database name: " + name);
    }
    Database database =
        new Database(cluster.port(), name, role(name + "_owner"), role(name + "_runtime"));
    try {
      createRoles(database);
      restrictSchema(database);
    } catch (SQLException failed) {
      throw new StackException("cannot create database " + name, failed);
    }
    return database;
  }

  private Role role(String name) {
    return new Role(name, cluster.settings().password(name));
  }

  private void createRoles(Database database) throws SQLException {
    try (Connection connection = connect(PostgresCluster.SUPERUSER);
        Statement statement = connection.createStatement()) {
      createRole(statement, database.owner());
      createRole(statement, database.runtime());
      if (isMissing(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database.name())) {
        statement.execute(
            "CREATE DATABASE " + database.name() + " OWNER " + database.owner().name());
      }
      closeToOthers(statement, database);
    }
  }

  // The password consists of letters and digits, so that quoting it is enough.
  private static void createRole(Statement statement, Role role) throws SQLException {
    Connection connection = statement.getConnection();
    if (isMissing(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.name())) {
      statement.execute("CREATE ROLE " + role.name() + " LOGIN PASSWORD '" + role.password() + "'");
    }
  }

  // By default every role may connect to every database and make temporary tables there.
  private static void closeToOthers(Statement statement, Database database) throws SQLException {
    statement.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
    statement.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM PUBLIC");
    statement.execute(
        "GRANT CONNECT ON DATABASE " + database.name() + " TO " + database.runtime().name());
  }

  private void restrictSchema(Database database) throws SQLException {
    try (Connection connection = connect(database.name());
        Statement statement = connection.createStatement()) {
      statement.execute("REVOKE ALL ON SCHEMA public FROM PUBLIC");
      statement.execute("GRANT USAGE ON SCHEMA public TO " + database.runtime().name());
    }
  }

  private static boolean isMissing(Connection connection, String query, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setString(1, name);
      try (ResultSet found = statement.executeQuery()) {
        return !found.next();
      }
    }
  }

  private Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        cluster.jdbcUrl(database), PostgresCluster.SUPERUSER, cluster.superuserPassword());
  }
}
