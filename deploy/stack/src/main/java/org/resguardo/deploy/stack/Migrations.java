package org.resguardo.deploy.stack;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;

/// The numbered schema changes of a service, applied by the owner of its database.
///
/// Services hold no owner password and no migration tool; they find their schema ready.
public final class Migrations {
  private Migrations() {}

  /// Applies what is new in `folder`.
  ///
  /// In the files, `${runtime_role}` stands for the role to grant to.
  ///
  /// @param folder holds `V001__name.sql` and so on
  public static void apply(Database database, Path folder) {
    Flyway.configure()
        .dataSource(database.jdbcUrl(), database.owner().name(), database.owner().password())
        .locations("filesystem:" + folder.toAbsolutePath())
        .failOnMissingLocations(true)
        .placeholders(Map.of("runtime_role", database.runtime().name()))
        .load()
        .migrate();
  }
}
