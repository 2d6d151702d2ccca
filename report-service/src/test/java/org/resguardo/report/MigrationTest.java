package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resguardo.deploy.stack.Database;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class MigrationTest extends ServiceTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final String SALTS = "select encode(access_salt, 'hex') from report";
  private static final String FIRST = "V001__initial.sql";

  @TempDir Path first;

  @Test
  void reportsStoredBefore_getASaltEach() throws IOException, SQLException {
    Files.copy(MIGRATIONS.resolve(FIRST), first.resolve(FIRST));
    store(testbed.anotherDatabase("upgrade", first));

    Database upgraded = testbed.anotherDatabase("upgrade", MIGRATIONS);

    assertThat(column(upgraded, SALTS)).hasSize(2).allMatch(salt -> salt.matches("[0-9a-f]{64}"));
    assertThat(column(upgraded, "select unnest(unmixed) from release_clock"))
        .as("weeks to be rewritten in random order")
        .containsExactly("2026-W47");
  }

  private static void store(Database database) throws SQLException {
    try (Connection connection = owner(database);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "insert into report select gen_random_uuid(), '2026-W47', 'received', null, 1,"
              + " 'a', 'b', 'c', 'd' from generate_series(1, 2)");
    }
  }

  private static Set<String> column(Database database, String sql) throws SQLException {
    try (Connection connection = owner(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      Set<String> values = new TreeSet<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }

  private static Connection owner(Database database) throws SQLException {
    return DriverManager.getConnection(
        database.jdbcUrl(), database.owner().name(), database.owner().password());
  }
}
