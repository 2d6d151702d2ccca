package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema the audit goes by is the one that the services' documents describe, and the grants
/// are those that their migrations give.
class SchemaDocumentTest {
  private static final Pattern GRANT =
      Pattern.compile("grant ((?!usage|execute)[^;]+?)\\s+on ([^;]+?)\\s+to \\$\\{runtime_role}");
  private static final Pattern DEFINER =
      Pattern.compile("create (?:or replace )?function ([a-z_]+)\\([^;]*?security definer");
  private static final Pattern PRIVILEGE = Pattern.compile("([a-z]+)(?: \\(([^)]+)\\))?");
  private static final Pattern TABLE = Pattern.compile("## `?([a-z_]+)`?( \\(.*\\))?");
  private static final Pattern COLUMN = Pattern.compile("\\| `(?:[a-z_]+\\.)?([a-z0-9_]+)` \\|.*");

  @ParameterizedTest
  @ValueSource(strings = {"identity-service", "report-service"})
  void schema_hasTheColumnsOfTheDocument(String service) throws Exception {
    List<String> documented = new ArrayList<>();
    String table = "";
    for (String line : Files.readAllLines(document(service))) {
      Matcher heading = TABLE.matcher(line);
      Matcher row = COLUMN.matcher(line);
      if (heading.matches()) {
        table = heading.group(1);
      } else if (row.matches()) {
        documented.add(table + "." + row.group(1));
      }
    }

    assertThat(Schema.of(service).columns().stream().map(Column::fullName))
        .containsExactlyInAnyOrderElementsOf(documented);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity-service", "report-service"})
  void schema_hasTheGrantsOfTheMigrations(String service) throws Exception {
    Set<String> granted = new HashSet<>();
    for (String[] words : grants(service)) {
      for (String table : words[1].split(",\\s*", -1)) {
        privileges(words[0]).forEach(privilege -> granted.add(table + " " + privilege));
      }
    }

    assertThat(Schema.of(service).grants()).isEqualTo(granted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"identity-service", "report-service"})
  void schema_hasTheDefinerFunctionsOfTheMigrations(String service) throws Exception {
    assertThat(Schema.of(service).functions())
        .containsExactlyInAnyOrderElementsOf(
            found(service, DEFINER).stream().map(function -> function.group(1)).toList());
  }

  /// Privileges and tables of each statement.
  private static List<String[]> grants(String service) throws Exception {
    return found(service, GRANT).stream()
        .map(grant -> new String[] {grant.group(1), grant.group(2)})
        .toList();
  }

  private static List<MatchResult> found(String service, Pattern pattern) throws Exception {
    Path migrations = root(service).resolve("src/main/resources/db/migration");
    List<MatchResult> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(migrations)) {
      for (Path file : files.toList()) {
        found.addAll(pattern.matcher(Files.readString(file)).results().toList());
      }
    }
    return found;
  }

  /// `select, update (a, b)` as `select`, `update a`, `update b`.
  private static List<String> privileges(String list) {
    return PRIVILEGE
        .matcher(list)
        .results()
        .flatMap(
            privilege ->
                privilege.group(2) == null
                    ? Stream.of(privilege.group(1))
                    : Arrays.stream(privilege.group(2).split(",\\s*", -1))
                        .map(column -> privilege.group(1) + " " + column))
        .toList();
  }

  private static Path document(String service) {
    return root(service).resolve("docs/data-model.md");
  }

  private static Path root(String service) {
    return Path.of(System.getProperty("resguardo.root", "..")).resolve(service);
  }
}
