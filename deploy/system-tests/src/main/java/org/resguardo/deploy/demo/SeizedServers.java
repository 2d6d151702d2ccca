package org.resguardo.deploy.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.resguardo.deploy.stack.RunningStack;

/// Everything the servers hold, as someone who took them away would: all rows of all databases, and
/// every file of the stack but the people's own folders, which in life are on the people's own
/// machines.
final class SeizedServers {
  private static final List<String> OWN_SCHEMAS = List.of("pg_catalog", "information_schema");
  private static final long LARGEST_KEY_FILE = 64 * 1024;

  private final RunningStack stack;
  private final List<byte[]> values = new ArrayList<>();

  private SeizedServers(RunningStack stack) {
    this.stack = stack;
  }

  /// Takes everything.
  static SeizedServers of(RunningStack stack) throws SQLException, IOException {
    SeizedServers seized = new SeizedServers(stack);
    for (String database :
        List.of(stack.variable("REPORT_DB"), stack.variable("IDENTITY_DB"), "keycloak")) {
      seized.takeDatabase(database);
    }
    seized.takeFiles();
    return seized;
  }

  /// Every value of every column, and every small file, as bytes.
  List<byte[]> values() {
    return List.copyOf(values);
  }

  /// The rows of report-service's database whose columns hold a sealed part, header and payload
  /// together.
  List<byte[]> sealedParts() throws SQLException {
    try (Connection database = connect(stack.variable("REPORT_DB"))) {
      return bytes(
          database,
          """
          select testimony_header || testimony_payload from report
          union all select contact_header || contact_payload from report
          union all select a.header || (
            select string_agg(c.bytes, ''::bytea order by c.index) from report_chunk c
            where c.report_id = a.report_id and c.number = a.number)
          from report_attachment a
          """);
    }
  }

  private void takeDatabase(String name) throws SQLException {
    try (Connection database = connect(name);
        ResultSet columns = database.getMetaData().getColumns(null, null, "%", "%")) {
      while (columns.next()) {
        String schema = columns.getString("TABLE_SCHEM");
        if (!OWN_SCHEMAS.contains(schema)) {
          takeColumn(
              database, schema, columns.getString("TABLE_NAME"), columns.getString("COLUMN_NAME"));
        }
      }
    }
  }

  private void takeColumn(Connection database, String schema, String table, String column)
      throws SQLException {
    String query =
        "select case when pg_typeof(t.c) = 'bytea'::regtype then t.c::text::bytea"
            + " else convert_to(t.c::text, 'UTF8') end from (select %s as c from %s.%s) t where t.c is not null"
                .formatted(quoted(column), quoted(schema), quoted(table));
    values.addAll(bytes(database, query));
  }

  private void takeFiles() throws IOException {
    Path people = Path.of(stack.variable("PEOPLE"));
    try (Stream<Path> files = Files.walk(people.resolveSibling("."))) {
      for (Path file : files.map(Path::normalize).filter(Files::isRegularFile).toList()) {
        if (!file.startsWith(people) && Files.size(file) <= LARGEST_KEY_FILE) {
          values.add(Files.readAllBytes(file));
        }
      }
    }
  }

  private static List<byte[]> bytes(Connection database, String query) throws SQLException {
    List<byte[]> values = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        values.add(rows.getBytes(1));
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

  private static String quoted(String identifier) {
    return '"' + identifier.replace("\"", "\"\"") + '"';
  }
}
