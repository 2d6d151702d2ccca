package org.resguardo.audit.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What a service's database should look like: every column with its form, and what the service's
/// role may do.
///
/// | line                                  | meaning                                           |
/// |---------------------------------------|---------------------------------------------------|
/// | `column TABLE NAME TYPE FORM [...]`   | a column; `bytes N`, `age-payload PART SIZE...`   |
/// | `grant TABLE PRIVILEGE`               | the role may do it to the table                   |
/// | `grant TABLE PRIVILEGE COLUMN`        | the role may do it to that column                 |
/// | `function NAME`                       | a function that runs as the owner                 |
///
/// @param service `identity-service` or `report-service`
/// @param grants as {@link Grant#toString} writes them
record Schema(String service, List<Column> columns, Set<String> grants, Set<String> functions) {
  private static final List<String> SERVICES = List.of("identity-service", "report-service");

  Schema {
    columns = List.copyOf(columns);
    grants = Set.copyOf(grants);
    functions = Set.copyOf(functions);
  }

  /// Both services' schemas.
  static List<Schema> all() {
    return SERVICES.stream().map(Schema::of).toList();
  }

  /// The schema whose tables are there, as far as they tell.
  static Optional<Schema> recognised(Collection<String> tables) {
    return all().stream()
        .filter(schema -> !schema.tables().isEmpty() && tables.contains(schema.mark()))
        .findFirst();
  }

  static Schema of(String service) {
    String resource = service + ".schema";
    try (InputStream text =
        Objects.requireNonNull(Schema.class.getResourceAsStream(resource), resource)) {
      return parse(service, new String(text.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static Schema parse(String service, String text) {
    List<Column> columns = new ArrayList<>();
    List<String> grants = new ArrayList<>();
    List<String> functions = new ArrayList<>();
    text.lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(line -> line.split(" +"))
        .forEach(words -> readLine(words, columns, grants, functions));
    return new Schema(service, columns, Set.copyOf(grants), Set.copyOf(functions));
  }

  private static void readLine(
      String[] words, List<Column> columns, List<String> grants, List<String> functions) {
    switch (words[0]) {
      case "column" -> columns.add(column(words));
      case "grant" -> grants.add(String.join(" ", Arrays.asList(words).subList(1, words.length)));
      case "function" -> functions.add(words[1]);
      default -> throw new IllegalArgumentException("not a line of a schema: " + words[0]);
    }
  }

  private static Column column(String[] words) {
    Form form = Form.ofWord(words[4]);
    int sizes = form.isSealed() ? 6 : 5;
    return new Column(
        words[1],
        words[2],
        words[3],
        form,
        form.isSealed() ? words[5] : "",
        Arrays.stream(words).skip(sizes).map(Integer::valueOf).toList());
  }

  Set<String> tables() {
    return columns.stream().map(Column::table).collect(Collectors.toSet());
  }

  List<Column> columns(Form form) {
    return columns.stream().filter(column -> column.form() == form).toList();
  }

  /// The table that no other database has.
  private String mark() {
    return columns.getFirst().table();
  }
}
