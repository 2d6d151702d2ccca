package org.resguardo.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.resguardo.report.testbed.ServiceTest;

@QuarkusTest
class DataModelTest extends ServiceTest {
  private static final int CELLS = 5;

  @Test
  void dataModel_listsEveryColumnAndNoOther() throws IOException {
    Set<String> documented = new TreeSet<>();
    String table = "";
    for (String line : Files.readAllLines(Path.of("docs/data-model.md"))) {
      if (line.startsWith("## ")) {
        table = line.replaceFirst("## `?([a-z_]*).*", "$1");
      } else if (line.startsWith("| `")) {
        List<String> cells = List.of(line.split("\\|", -1));
        assertThat(cells).hasSize(CELLS + 2).filteredOn(String::isBlank).hasSize(2);
        documented.add(table + "." + cells.get(1).replace("`", "").strip());
      }
    }

    assertThat(documented)
        .isEqualTo(
            new TreeSet<>(
                testbed.query(
                    "select relname || '.' || attname from pg_class c join pg_attribute a"
                        + " on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
                        + " where c.relnamespace = 'public'::regnamespace"
                        + " and c.relkind in ('r', 'p', 'v', 'm', 'f') and not c.relispartition"
                        + " and relname <> 'flyway_schema_history'")));
  }
}
