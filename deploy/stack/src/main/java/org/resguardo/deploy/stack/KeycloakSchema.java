package org.resguardo.deploy.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Keycloak's own schema, written down by Keycloak once for each checkout.
///
/// Keycloak needs ten seconds and more to make its tables one migration after another; as the one
/// script that it exports itself, they are there in one.
final class KeycloakSchema {
  private final Path script;

  /// @param script where the exported schema is kept
  KeycloakSchema(Path script) {
    this.script = script;
  }

  /// Where Keycloak has to write the script; it gets its name when it is complete.
  Path exportFile() {
    return script.resolveSibling("keycloak-schema.partial");
  }

  /// Makes the tables in `database` unless they are there.
  ///
  /// @param export runs Keycloak on the empty database so that it writes the script and ends
  void apply(Database database, Command export) {
    try (Connection connection =
            DriverManager.getConnection(
                database.jdbcUrl(), database.owner().name(), database.owner().password());
        Statement statement = connection.createStatement()) {
      if (isEmpty(statement)) {
        ExclusiveSection.run(script.resolveSibling("schema.lock"), () -> exportOnce(export));
        connection.setAutoCommit(false);
        statement.execute(Resources.text("keycloak-changelog.sql"));
        statement.execute(PrivateFiles.read(script));
        connection.commit();
      }
    } catch (SQLException failed) {
      throw new StackException("cannot make Keycloak's tables", failed);
    }
  }

  // Keycloak ends with an error after the export: it has no tables to start on.
  private void exportOnce(Command export) {
    if (Files.notExists(script)) {
      PrivateFiles.delete(exportFile());
      export.exitStatus();
      complete(export);
    }
  }

  private void complete(Command export) {
    try {
      Files.move(exportFile(), script, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      throw new StackException("Keycloak did not export its schema: " + export.output(), failed);
    }
  }

  private static boolean isEmpty(Statement statement) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT 1 FROM pg_tables WHERE schemaname = 'public'")) {
      return !found.next();
    }
  }
}
