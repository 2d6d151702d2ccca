package org.resguardo.audit.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The schema the audit goes by is the one that the services' documents describe.
class SchemaDocumentTest {
  private static final Pattern TABLE = Pattern.compile("## `?([a-z_]+)`?( \\(.*\\))?");
  private static final Pattern COLUMN = Pattern.compile("\\| `(?:[a-z_]+\\.)?([a-z_]+)` \\|.*");

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

  private static Path document(String service) {
    return Path.of(System.getProperty("resguardo.root", ".."))
        .resolve(service)
        .resolve("docs/data-model.md");
  }
}
